import * as v from 'valibot';
import type { Answers } from './lesson.ts';

/**
 * What the reader has answered and solved, by lesson, kept in this browser only. A browser that keeps nothing plays the
 * lessons as well.
 */

const KEY = 'pbft-lab.lessons';
/** Counts the changes of this format. */
const VERSION = 1;
/** A lesson has a handful of questions, and an answer is an id. */
const TEXT_MAX = 200;

const text = v.pipe(v.string(), v.maxLength(TEXT_MAX));

const progressSchema = v.strictObject({
  answers: v.record(text, text),
  /** The smallest number of changes that solved the task; null as long as it is not solved. */
  best: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

const keptSchema = v.strictObject({ version: v.literal(VERSION), lessons: v.record(text, progressSchema) });

export interface Progress {
  readonly answers: Answers;
  readonly best: number | null;
}

const NOTHING: Progress = { answers: {}, best: null };

export function progressIn(id: string): Progress {
  return allProgress()[id] ?? NOTHING;
}

export function allProgress(): Readonly<Record<string, Progress>> {
  try {
    const kept = v.safeParse(keptSchema, JSON.parse(globalThis.localStorage?.getItem(KEY) ?? 'null'));
    return kept.success ? kept.output.lessons : {};
  } catch {
    return {};
  }
}

/** @returns whether it is kept; a storage may be full, or forbidden */
export function keepProgress(id: string, progress: Progress): boolean {
  try {
    const lessons = { ...allProgress(), [id]: progress };
    globalThis.localStorage?.setItem(KEY, JSON.stringify({ version: VERSION, lessons }));
    return true;
  } catch {
    return false;
  }
}
