import * as v from 'valibot';
import { isAnswerTo } from '../lessons/answer.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { isPlayableId, loadPlayable } from '../lessons/playable.ts';
import { textOfBytes } from '../scenario/file/bytes.ts';
import { BYTES_A_CHARACTER_MAX, FILE_LENGTH_MAX } from '../scenario/limits.ts';
import { decodeScenario } from '../scenario/link/link.ts';
import { takeKeptAnswers } from './actions/lesson.ts';
import type { Progress, ProgressByLesson, Score } from './lessonProgress.ts';
import { allProgress, isOwnId, keepAllProgress, lessonsSchema, NO_PROGRESS } from './lessonProgress.ts';

/** Answers and best scores as a file, to be taken to another browser. */

export const PROGRESS_FILE = 'pbft-lab-lessons.json';

/** The marker of this kind of file, so that any other is recognized at once. */
const FORMAT = 'pbft-lab-lessons';

/** Counts the changes of the file's shape. */
const VERSION = 1;

const headSchema = v.looseObject({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.safeInteger()) });

const fileSchema = v.strictObject({ format: v.literal(FORMAT), version: v.literal(VERSION), lessons: lessonsSchema });

type ImportFault =
  | { readonly kind: 'tooLarge'; readonly most: number }
  | { readonly kind: 'notOurs' | 'newer' }
  /** It was moved, is locked, or is a folder. */
  | { readonly kind: 'unreadable' }
  /** The lessons that it speaks of could not be fetched. */
  | { readonly kind: 'lessonsMissing' }
  /** The browser keeps nothing. */
  | { readonly kind: 'notKept' };

export type ImportResult =
  | {
      readonly ok: true;
      /** How many answers and best scores are new. */
      readonly answers: number;
      readonly scores: number;
      /** The number of lessons, answers and solutions of the file that this version does not know. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly fault: ImportFault };

export function exportProgress(): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, lessons: allProgress() }, null, 2)}\n`;
}

export async function openProgress(file: Blob): Promise<ImportResult> {
  if (file.size > FILE_LENGTH_MAX * BYTES_A_CHARACTER_MAX) return refuse({ kind: 'tooLarge', most: FILE_LENGTH_MAX });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refuse({ kind: 'unreadable' });
  const decoded = textOfBytes(new Uint8Array(bytes));
  return decoded.ok ? importProgress(decoded.text) : refuse({ kind: 'notOurs' });
}

/** Adds what a file holds. An answer that is there stays, and the better of two scores wins. */
export async function importProgress(text: string): Promise<ImportResult> {
  const read = progressFrom(text);
  if (!read.ok) return read;
  const all = Object.keys(read.lessons);
  const ids = all.filter(isPlayableId);
  // Lessons that readers have made are elsewhere: an answer that its lesson does not ask for is never shown.
  const own = all.filter(isOwnId).map((id) => ({ id, ...solutionKnownOf(read.lessons[id] ?? NO_PROGRESS) }));
  const loaded = await Promise.all(ids.map(loadPlayable)).catch(() => null);
  if (!loaded) return refuse({ kind: 'lessonsMissing' });
  const ours = loaded.map((lesson) => ({ id: lesson.id, ...knownOf(lesson, read.lessons[lesson.id] ?? NO_PROGRESS) }));
  const known = [...ours, ...own];
  const before = allProgress();
  const merged = known.map(({ id, progress }) => [id, merge(before[id] ?? NO_PROGRESS, progress)] as const);
  const after = { ...before, ...Object.fromEntries(merged) };
  if (!keepAllProgress(after)) return refuse({ kind: 'notKept' });
  takeKeptAnswers();
  const unknown = all.length - known.length;
  const leftOut = known.reduce((sum, one) => sum + one.leftOut, unknown);
  return { ok: true, ...newIn(before, after), leftOut };
}

type Read = { readonly ok: true; readonly lessons: ProgressByLesson } | (ImportResult & { readonly ok: false });

function progressFrom(text: string): Read {
  if (text.length > FILE_LENGTH_MAX) return refuse({ kind: 'tooLarge', most: FILE_LENGTH_MAX });
  const content = parsed(text);
  const head = v.safeParse(headSchema, content);
  if (head.success && head.output.version > VERSION) return refuse({ kind: 'newer' });
  const file = v.safeParse(fileSchema, content, { abortEarly: true });
  return file.success ? { ok: true, lessons: file.output.lessons } : refuse({ kind: 'notOurs' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns what of a progress this version of the lesson has, and how much it has not. */
function knownOf({ beats }: Lesson, read: Progress) {
  const { progress, leftOut } = solutionKnownOf(read);
  const given = Object.entries(progress.answers);
  const known = given.filter(([id, answer]) => beats.some((beat) => beat.id === id && isAnswerTo(beat, answer)));
  return {
    progress: { ...progress, answers: Object.fromEntries(known) },
    leftOut: leftOut + given.length - known.length,
  };
}

/** Returns a progress without a solution that this version cannot open. */
function solutionKnownOf(read: Progress): { readonly progress: Progress; readonly leftOut: number } {
  const { solution } = read;
  const isRead = solution === null || decodeScenario(solution.link).ok;
  return isRead ? { progress: read, leftOut: 0 } : { progress: { ...read, solution: null }, leftOut: 1 };
}

function merge(kept: Progress, read: Progress): Progress {
  return { answers: { ...read.answers, ...kept.answers }, ...betterOf(kept, read) };
}

function betterOf(kept: Score, read: Score): Score {
  const wins = read.best !== null && (kept.best === null || read.best < kept.best);
  const isSame = read.best !== null && read.best === kept.best;
  const { best, solution } = wins ? read : kept;
  return { best, solution: solution ?? (isSame ? read.solution : null) };
}

function newIn(before: ProgressByLesson, after: ProgressByLesson) {
  let [answers, scores] = [0, 0];
  for (const [id, progress] of Object.entries(after)) {
    const { answers: old, best } = before[id] ?? NO_PROGRESS;
    answers += Object.keys(progress.answers).length - Object.keys(old).length;
    if (progress.best !== best) scores++;
  }
  return { answers, scores };
}

function refuse(fault: ImportFault): ImportResult & { readonly ok: false } {
  return { ok: false, fault };
}
