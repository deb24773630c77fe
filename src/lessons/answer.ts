import type { Beat, Question } from './lesson.ts';

/** Answers to questions as texts, for links, files and the storage of a browser. */

/** By the ids of beats. */
export type Answers = Readonly<Record<string, string>>;

/** The answer of whoever is not sure, or skips a question. */
export const NOT_SURE = '-';

/** Between the ids of an answer that is an order. */
const BEFORE = '>';

export function answerInOrder(ids: readonly string[]): string {
  return ids.join(BEFORE);
}

/** Returns the ids in an answer: one, or those that were put in order. */
export function idsIn(answer: string): readonly string[] {
  return answer.split(BEFORE);
}

/** Returns the ids of what can be answered. */
export function choiceIdsOf(ask: Question): readonly string[] {
  return ask.kind === 'number' ? ask.choices.map(String) : ask.options.map(({ id }) => id);
}

export function rightAnswerTo({ ask }: Beat): string {
  return ask.kind === 'order' ? answerInOrder(ask.right) : String(ask.right);
}

/** True of each answer that the page can take, right or wrong. */
export function isAnswerTo({ ask }: Beat, answer: string): boolean {
  if (answer === NOT_SURE) return true;
  const choices = choiceIdsOf(ask);
  if (ask.kind !== 'order') return choices.includes(answer);
  const ids = idsIn(answer);
  return ids.length === choices.length && choices.every((id) => ids.includes(id));
}
