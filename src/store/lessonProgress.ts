import * as v from 'valibot';
import type { Answers } from '../lessons/answer.ts';
import type { OwnLesson } from '../lessons/own/ownLesson.ts';
import { ownLessonToText } from '../lessons/own/ownLessonText.ts';
import { digestOfText } from '../protocols/digest.ts';
import { LINK_LENGTH_MAX } from '../scenario/link/length.ts';
import { isGuest } from './guest.ts';
import type { Playing } from './lesson.ts';
import { LESSONS_KEY } from './lessonsKey.ts';

/**
 * The answers and solutions of the reader, by lesson, kept in this browser only. A browser that keeps nothing plays the
 * lessons as well.
 */

/** Counts the changes of this format. Version 1 had no solutions. */
const VERSION = 2;
/** A lesson has a handful of questions, and an answer is an id. */
const TEXT_MAX = 200;

const text = v.pipe(v.string(), v.maxLength(TEXT_MAX));

const solutionSchema = v.strictObject({
  link: v.pipe(v.string(), v.maxLength(LINK_LENGTH_MAX)),
  day: v.pipe(v.string(), v.isoDate()),
});

const progressSchema = v.strictObject({
  answers: v.record(text, text),
  /** The smallest number of changes that solved the task; null as long as it is not solved. */
  best: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  /** The solution with that number of changes; null as well where it was not kept. */
  solution: v.optional(v.nullable(solutionSchema), null),
});

export const lessonsSchema = v.record(text, progressSchema);

const keptSchema = v.strictObject({ version: v.picklist([1, VERSION]), lessons: lessonsSchema });

/** A run that solves a task. */
export interface Solution {
  /** The value of `s` in a link. */
  readonly link: string;
  /** The day on which it was found, as `2026-12-01`. */
  readonly day: string;
}

/** The outcome of a task, and how it was reached. */
export interface Score {
  readonly best: number | null;
  readonly solution: Solution | null;
}

export interface Progress extends Score {
  readonly answers: Answers;
}

export type ProgressByLesson = Readonly<Record<string, Progress>>;

export const NO_PROGRESS: Progress = { answers: {}, best: null, solution: null };

export function progressIn(id: string): Progress {
  return allProgress()[id] ?? NO_PROGRESS;
}

export function allProgress(): ProgressByLesson {
  if (isGuest) return {};
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(globalThis.localStorage?.getItem(LESSONS_KEY) ?? 'null'));
    return kept.success ? kept.output.lessons : {};
  } catch {
    return {};
  }
}

/** Begins the ids of lessons that readers have made. */
const OWN_PREFIX = 'own-';

/** Returns the id that answers are kept by; null where they are not: an author who tries a lesson answers nothing. */
export function keptAs({ lesson, own }: Pick<Playing, 'lesson' | 'own'>): string | null {
  if (!own) return lesson.id;
  return own.triedFrom === null ? idOfOwn(own.written) : null;
}

/** A lesson that was changed in anything is another one: its questions may be others. */
export function idOfOwn(own: OwnLesson): string {
  return OWN_PREFIX + digestOfText(ownLessonToText(own)).slice(0, OWN_DIGITS);
}

const OWN_DIGITS = 32;

export function isOwnId(id: string): boolean {
  return id.length === OWN_PREFIX.length + OWN_DIGITS && id.startsWith(OWN_PREFIX);
}

/** Anybody can make lessons: those that were played longest ago give way. */
export const OWN_LESSONS_MAX = 50;

function withoutOldest(lessons: ProgressByLesson): ProgressByLesson {
  const gone = Object.keys(lessons).filter(isOwnId).slice(0, -OWN_LESSONS_MAX);
  return Object.fromEntries(Object.entries(lessons).filter(([id]) => !gone.includes(id)));
}

/** @returns whether it is kept; a storage may be full, or forbidden */
export function keepProgress(id: string, progress: Progress): boolean {
  const { [id]: _before, ...others } = allProgress();
  return keepAllProgress({ ...others, [id]: progress });
}

/** @returns whether it is kept, as above; a guest has nothing to keep */
export function keepAllProgress(lessons: ProgressByLesson): boolean {
  if (isGuest) return true;
  try {
    globalThis.localStorage?.setItem(
      LESSONS_KEY,
      JSON.stringify({ version: VERSION, lessons: withoutOldest(lessons) }),
    );
    return true;
  } catch {
    return false;
  }
}
