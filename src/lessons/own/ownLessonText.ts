import * as v from 'valibot';
import type { FileFault } from '../../scenario/file/file.ts';
import { contentOfFile, faultOfShape } from '../../scenario/file/file.ts';
import type { LinkFault } from '../../scenario/link/fault.ts';
import type { Path } from '../../scenario/validity.ts';
import type { Missing } from './checklist.ts';
import { checklist } from './checklist.ts';
import { lessonOf } from './lessonOf.ts';
import type { OwnLesson } from './ownLesson.ts';
import { CONDITIONS_MAX } from './ownLesson.ts';
import type { OwnRuns } from './ownRuns.ts';
import { runsOf } from './ownRuns.ts';
import { DEPTH_MAX, FORMAT, headSchema, ownLessonSchema, VERSION } from './schema.ts';

/** A lesson of a reader's own as text: for a file, and packed for a link. Nothing of it is run before all of it is checked. */

/** The fault of a lesson that cannot be opened, and its place. */
export type LessonFault =
  | { readonly kind: 'link'; readonly fault: LinkFault }
  | { readonly kind: 'file'; readonly fault: FileFault }
  | { readonly kind: 'newer'; readonly version: number }
  /** A text has so many characters, or a list so many entries. */
  | { readonly kind: 'tooLong' | 'tooMany'; readonly path: Path; readonly count: number; readonly most: number }
  | { readonly kind: 'tooFew'; readonly path: Path }
  | { readonly kind: 'outOfRange'; readonly path: Path; readonly value: string }
  /** A stop or a task names a run that the lesson does not have. */
  | { readonly kind: 'noRun'; readonly path: Path; readonly value: number }
  | { readonly kind: 'run'; readonly path: Path; readonly fault: LinkFault }
  | { readonly kind: 'missing'; readonly missing: Missing };

export type OwnLessonResult =
  | { readonly ok: true; readonly own: OwnLesson }
  | { readonly ok: false; readonly fault: LessonFault };

/** The text of a lesson in a link; a file has it in lines. */
export function ownLessonToText({ title, runs, stops, task }: OwnLesson, indent?: number): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, title, runs, stops, task }, null, indent);
}

/** Reads a lesson, which may be unfinished. */
export function ownLessonFromText(text: string): OwnLessonResult {
  const read = contentOfFile(text, DEPTH_MAX);
  if (!read.ok) return refuse({ kind: 'file', fault: read.fault });
  const head = v.safeParse(headSchema, read.content);
  if (head.success && head.output.version > VERSION) return refuse({ kind: 'newer', version: head.output.version });
  const parsed = v.safeParse(ownLessonSchema, read.content, { abortEarly: true });
  if (!parsed.success) return refuse(faultOf(parsed.issues[0]));
  // Patterns are checked for their shape alone: what fits nothing is a place that is never reached.
  const { format: _format, version: _version, ...content } = parsed.output;
  const own = content as unknown as OwnLesson;
  const fault = faultOfCounts(own);
  return fault ? refuse(fault) : { ok: true, own };
}

export type PlayableResult =
  | { readonly ok: true; readonly own: OwnLesson; readonly runs: OwnRuns; readonly lesson: ReturnType<typeof lessonOf> }
  | { readonly ok: false; readonly fault: LessonFault };

/** Makes a lesson ready to be played; says what it lacks where it is not. */
export function playableOf(own: OwnLesson): PlayableResult {
  const runs = runsOf(own);
  if (!runs.ok) return refuse({ kind: 'run', path: runs.path, fault: runs.fault });
  const [missing] = checklist(own, runs);
  return missing ? refuse({ kind: 'missing', missing }) : { ok: true, own, runs, lesson: lessonOf(own, runs) };
}

function faultOf(issue: v.BaseIssue<unknown>): LessonFault {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key).slice(0, 40)));
  const { type, input, requirement } = issue as v.BaseIssue<unknown> & { readonly requirement?: unknown };
  if (type === 'max_length') {
    const count = (input as { readonly length: number }).length;
    return { kind: typeof input === 'string' ? 'tooLong' : 'tooMany', path, count, most: Number(requirement) };
  }
  if (type === 'min_length') return { kind: 'tooFew', path };
  if (type === 'min_value' || type === 'max_value' || type === 'safe_integer') {
    return { kind: 'outOfRange', path, value: String(input) };
  }
  return { kind: 'file', fault: faultOfShape(issue) };
}

/** The bounds that concern several parts of a lesson. */
function faultOfCounts({ runs, stops, task }: OwnLesson): LessonFault | null {
  const named = stops.flatMap(({ run, opens }, index): [Path, number][] => [
    [['stops', index, 'run'], run],
    [['stops', index, 'opens'], opens],
  ]);
  if (task) named.push([['task', 'run'], task.run]);
  const wrong = named.find(([, run]) => run >= runs.length);
  if (wrong) return { kind: 'noRun', path: wrong[0], value: wrong[1] };
  const conditions = task?.goals.reduce((sum, { all }) => sum + all.length, 0) ?? 0;
  if (conditions <= CONDITIONS_MAX) return null;
  return { kind: 'tooMany', path: ['task', 'goals'], count: conditions, most: CONDITIONS_MAX };
}

function refuse(fault: LessonFault): { readonly ok: false; readonly fault: LessonFault } {
  return { ok: false, fault };
}
