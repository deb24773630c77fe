import { isLessonId } from '../lessons/index.ts';
import type { PlayableId } from '../lessons/playable.ts';
import type { Language } from './language.ts';
import type { LessonTexts } from './lessonTexts.ts';

/** Returns the words of what is played. Those of a challenge tell what it asks, and have no question. */
export async function loadPlayableWords(language: Language, id: PlayableId): Promise<LessonTexts> {
  if (isLessonId(id)) return language.loadLesson(id);
  const { title, ...task } = (await language.loadChallenges())[id];
  return { title, about: task.asks, beats: {}, task };
}
