import type { Answers } from '../lessons/answer.ts';
import type { Beat, Lesson } from '../lessons/lesson.ts';
import type { OwnLesson } from '../lessons/own/ownLesson.ts';
import type { LessonTexts } from '../text/lessonTexts.ts';
import type { KeptRun, RunId } from './run.ts';
import type { AppState } from './state.ts';
import { isSeen } from './store.ts';

/** A lesson that is played. What it shows follows from the answers: there is no other state. */
export interface Playing {
  readonly lesson: Lesson;
  /** The run that it is told in, and from which those of the task are forked. */
  readonly run: RunId;
  /** The beat that is shown; behind the last of them comes the task. */
  readonly beat: number;
  /** Those that are missing are still to be given. */
  readonly answers: Answers;
  /** The hints that were asked for, and the attempts that were given up. */
  readonly hints: number;
  readonly attempts: number;
  /** The words that a lesson brings along which a reader has made; null for one of ours. */
  readonly own: OwnPlayed | null;
}

/** A lesson that a reader has made, as it is played. */
export interface OwnPlayed {
  /** As its author has written it. */
  readonly written: OwnLesson;
  /** Those of its author. */
  readonly words: LessonTexts;
  /** The value of `l` in an address; null where it is too long for a link. */
  readonly link: string | null;
  /** The run that its author comes back to; null for everybody else. */
  readonly triedFrom: RunId | null;
}

type WithLesson = Pick<AppState, 'lesson' | 'runs' | 'active'>;

/** The lesson that the active run belongs to: its own, or one that was forked from it for the task. */
export function lessonShown({ lesson, runs, active }: WithLesson): Playing | null {
  if (!lesson) return null;
  let run: KeptRun | undefined = runs.find(({ id }) => id === active);
  const seen = new Set<RunId>();
  while (run && run.id !== lesson.run && !seen.has(run.id)) {
    seen.add(run.id);
    const from: RunId | null = run.origin.kind === 'forked' ? run.origin.from : null;
    run = runs.find(({ id }) => id === from);
  }
  // Undo brings back the whole run: nothing is asked of it any more.
  const isTold = run?.until !== null || !beatOf(lesson);
  return run && isTold ? lesson : null;
}

/** The beat that is shown; null where there is none, or its task. */
export function beatShown(state: WithLesson): Beat | null {
  const lesson = lessonShown(state);
  return lesson ? beatOf(lesson) : null;
}

export function beatOf({ lesson, beat }: Playing): Beat | null {
  return lesson.beats[beat] ?? null;
}

/** True while the lesson tells and asks: nothing can be done to its run, and no light tells more than the picture. */
export function isBeatShown(state: WithLesson): boolean {
  return beatShown(state) !== null;
}

/** Why nothing can be done to the run that is shown; null where it can. */
export function refusalOf(state: AppState): 'lessonAsks' | 'sightOnly' | null {
  return isBeatShown(state) ? 'lessonAsks' : isSeen(state) ? 'sightOnly' : null;
}

export function isTaskShown(state: WithLesson): boolean {
  return lessonShown(state) !== null && !isBeatShown(state);
}

export function answerTo({ answers }: Playing, { id }: Beat): string | null {
  return answers[id] ?? null;
}

/** True where the next step is what is asked. */
export function isAsking(state: WithLesson): boolean {
  const lesson = lessonShown(state);
  const beat = lesson && beatOf(lesson);
  return lesson !== null && beat !== null && answerTo(lesson, beat) === null;
}
