import type { Beat } from '../../lessons/lesson.ts';
import { NOT_SURE } from '../../store/lesson.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';

/** What can be answered, as the reader sees it. */
export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly because: string;
}

/** Between the ids of an answer that is an order. */
const BEFORE = '>';

type Words = LessonTexts['beats'][string]['options'];

export function choicesOf({ ask }: Beat, words: Words): readonly Choice[] {
  const options = words as Readonly<Record<string, { readonly text?: string; readonly because: string }>>;
  const ids = ask.kind === 'number' ? ask.choices.map(String) : ask.options.map(({ id }) => id);
  return ids.map((id) => ({ id, text: options[id]?.text ?? id, because: options[id]?.because ?? '' }));
}

export function rightAnswerTo({ ask }: Beat): string {
  if (ask.kind === 'order') return answerInOrder(ask.right);
  return String(ask.right);
}

export function answerInOrder(ids: readonly string[]): string {
  return ids.join(BEFORE);
}

/** The words of an answer; null for whoever was not sure, or where it is none of those that there are. */
export function wordsOfAnswer(answer: string, choices: readonly Choice[]): readonly string[] | null {
  if (answer === NOT_SURE) return null;
  const chosen = answer.split(BEFORE).map((id) => choices.find((choice) => choice.id === id)?.text);
  return chosen.every((text) => text !== undefined) ? chosen : null;
}
