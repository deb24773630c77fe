import { choiceIdsOf, idsIn, NOT_SURE } from '../../lessons/answer.ts';
import type { Beat } from '../../lessons/lesson.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';

/** The possible answers, as the reader sees them. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly because: string;
}

type Words = LessonTexts['beats'][string]['options'];

export function choicesOf({ ask }: Beat, words: Words): readonly Choice[] {
  const options = words as Readonly<Record<string, { readonly text?: string; readonly because: string }>>;
  return choiceIdsOf(ask).map((id) => ({ id, text: options[id]?.text ?? id, because: options[id]?.because ?? '' }));
}

/** True of a stop at which there is nothing to answer. */
export function tellsOnly({ ask }: Beat): boolean {
  return choiceIdsOf(ask).length === 0;
}

/** The words of an answer; null for whoever was not sure, or where it is none of those that there are. */
export function wordsOfAnswer(answer: string, choices: readonly Choice[]): readonly string[] | null {
  if (answer === NOT_SURE) return null;
  const chosen = idsIn(answer).map((id) => choices.find((choice) => choice.id === id)?.text);
  return chosen.every((text) => text !== undefined) ? chosen : null;
}
