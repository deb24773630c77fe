import { challenges } from '../../lessons/challenges/index.ts';
import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import type { Load } from '../atoms/laterParts.ts';

/** Fetches for every lesson and challenge, and for their words in each language. */
export function lessonParts(): readonly Load[] {
  const ids = Object.keys(lessons) as LessonId[];
  const words = Object.values(languages).flatMap((language: Language) => [
    ...ids.map((id) => () => language.loadLesson(id)),
    language.loadChallenges,
  ]);
  return [...Object.values(lessons), ...Object.values(challenges), ...words];
}
