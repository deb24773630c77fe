import type { Lesson } from '../../lessons/lesson.ts';
import type { PlayableKind } from '../../lessons/playable.ts';
import { loadPlayable, playableIds } from '../../lessons/playable.ts';
import { openLesson, placeToResume } from '../../store/actions/lesson.ts';
import { allProgress } from '../../store/lessonProgress.ts';
import type { Language } from '../../text/language.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';
import { loadPlayableWords } from '../../text/playableWords.ts';
import type { PlayerTexts } from '../../text/texts.ts';
import type { Item } from './items.ts';

export interface LessonCard {
  readonly kind: PlayableKind;
  /** Counted from 1 among those of its kind. */
  readonly number: number;
  readonly lesson: Lesson;
  readonly words: LessonTexts;
  readonly player: PlayerTexts;
}

export async function loadLessonCards(language: Language): Promise<readonly LessonCard[]> {
  const player = await language.loadPlayer();
  const ofKind = (kind: PlayableKind): readonly Promise<LessonCard>[] =>
    playableIds[kind].map(async (id, index) => {
      const [lesson, words] = await Promise.all([loadPlayable(id), loadPlayableWords(language, id)]);
      return { kind, number: index + 1, lesson, words, player };
    });
  return Promise.all([...ofKind('lesson'), ...ofKind('challenge')]);
}

/** The lessons, with where one was, and the challenges. */
export function lessonItems(cards: readonly LessonCard[]): readonly Item[] {
  const progress = allProgress();
  return cards.map(({ kind, number, lesson, words, player }) => {
    const { answers = {}, best = null } = progress[lesson.id] ?? {};
    const state = best !== null ? 'done' : Object.keys(answers).length > 0 ? 'begun' : 'open';
    return {
      id: `${kind}.${lesson.id}`,
      group: kind === 'lesson' ? 'lessons' : 'challenges',
      title: kind === 'lesson' ? player.titled(number, words.title) : words.title,
      summary: words.about,
      tag: kind === 'challenge' && best !== null ? player.yours(best, lesson.task.best) : player.progress[state],
      section: null,
      difficulty: null,
      frame: { setup: lesson.run.setup, base: null, step: null },
      open: () => openLesson(lesson, placeToResume(lesson)),
    };
  });
}
