import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { openLesson, placeToResume } from '../../store/actions/lesson.ts';
import { allProgress } from '../../store/lessonProgress.ts';
import type { Language } from '../../text/language.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';
import type { PlayerTexts } from '../../text/texts.ts';
import type { Item } from './items.ts';

export interface LessonCard {
  readonly lesson: Lesson;
  readonly words: LessonTexts;
  readonly player: PlayerTexts;
}

export async function loadLessonCards(language: Language): Promise<readonly LessonCard[]> {
  const player = await language.loadPlayer();
  const ids = Object.keys(lessons) as LessonId[];
  return Promise.all(
    ids.map(async (id) => {
      const [lesson, words] = await Promise.all([lessons[id](), language.loadLesson(id)]);
      return { lesson, words, player };
    }),
  );
}

/** The lessons, with where one was. */
export function lessonItems(cards: readonly LessonCard[]): readonly Item[] {
  const progress = allProgress();
  return cards.map(({ lesson, words, player }, index) => {
    const { answers = {}, best = null } = progress[lesson.id] ?? {};
    const state = best !== null ? 'done' : Object.keys(answers).length > 0 ? 'begun' : 'open';
    return {
      id: `lesson.${lesson.id}`,
      group: 'lessons',
      title: player.titled(index + 1, words.title),
      summary: words.about,
      tag: player.progress[state],
      section: null,
      difficulty: null,
      frame: { setup: lesson.run.setup, base: null, step: null },
      open: () => openLesson(lesson, placeToResume(lesson)),
    };
  });
}
