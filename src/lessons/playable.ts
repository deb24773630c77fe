import type { Challenge } from './challenges/challenge.ts';
import type { ChallengeId } from './challenges/index.ts';
import { challenges } from './challenges/index.ts';
import type { LessonId } from './index.ts';
import { isLessonId, lessons } from './index.ts';
import type { Lesson } from './lesson.ts';

/** A lesson, or a challenge, which is played as a lesson that has nothing but its task. */
export type PlayableId = LessonId | ChallengeId;

export type PlayableKind = 'lesson' | 'challenge';

/** The same, or a lesson that a reader has made: it is on no list. */
export type PlayedKind = PlayableKind | 'own';

/** Everything of one kind, in the order in which it is played. */
export const playableIds: Readonly<Record<PlayableKind, readonly PlayableId[]>> = {
  lesson: Object.keys(lessons) as LessonId[],
  challenge: Object.keys(challenges) as ChallengeId[],
};

export function isPlayableId(text: string): text is PlayableId {
  return isLessonId(text) || Object.hasOwn(challenges, text);
}

export function kindOf(id: PlayableId): PlayableKind {
  return isLessonId(id) ? 'lesson' : 'challenge';
}

export function loadPlayable(id: PlayableId): PromiseLike<Lesson> {
  if (isLessonId(id)) return lessons[id]();
  const load: () => PromiseLike<Challenge> = challenges[id];
  return load().then(asLesson);
}

function asLesson({ id, run, task }: Challenge): Lesson {
  return { id, run, beats: [], task };
}
