import { useMemo } from 'react';
import type { PlayableId, PlayedKind } from '../../lessons/playable.ts';
import { kindOf } from '../../lessons/playable.ts';
import type { Playing } from '../../store/lesson.ts';
import { lessonShown } from '../../store/lesson.ts';
import { useAppState } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';
import { loadPlayableWords } from '../../text/playableWords.ts';
import type { PlayerTexts } from '../../text/texts.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import { useWords } from '../texts/useWords.ts';

export interface LessonWords {
  readonly lesson: LessonTexts;
  readonly player: PlayerTexts;
}

/** The lesson that is shown; a part that plays it is not there without one. */
export function usePlaying(): Playing {
  const playing = useAppState(lessonShown);
  if (!playing) throw new Error('no lesson is shown');
  return playing;
}

export function useKind(): PlayedKind {
  const { lesson, own } = usePlaying();
  return own ? 'own' : kindOf(lesson.id as PlayableId);
}

/** The words of the lesson that is shown, in the chosen language. */
export function useLessonWords(): Loaded<LessonWords> {
  const { lesson, own } = usePlaying();
  const load = useMemo(() => {
    return async (language: Language): Promise<LessonWords> => {
      const [words, player] = await Promise.all([
        own ? own.words : loadPlayableWords(language, lesson.id as PlayableId),
        language.loadPlayer(),
      ]);
      return { lesson: words, player };
    };
  }, [lesson.id, own]);
  return useWords(load);
}
