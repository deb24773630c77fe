import type { History } from '../../engine/history.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { Texts } from '../texts.ts';
import { sentencesAt, told } from './sentence.ts';

/**
 * Returns the sentence of a step for a caption: what fits into the room, in characters. What follows from a decision goes
 * first (messages, losses, timers), then the evidence for one, then decisions between the first and the last.
 */
export function captionOf(texts: Texts, history: History, stepIndex: StepIndex, room: number): string {
  const { subject, main, side } = sentencesAt(texts, history, stepIndex);
  const text = (sentences: readonly string[]): string => told(texts, sentences, subject);
  const fits = (sentences: readonly string[]): boolean => lengthOf(text(sentences)) <= room;
  let kept = [...main, ...side];
  while (kept.length > main.length && !fits(kept)) kept = kept.slice(0, -1);
  // The consequences are what happened in a step that has nothing else.
  if (kept.length === 0) kept = side.slice(0, 1);
  while (!fits(kept)) {
    const [longest] = kept.filter((sentence) => brief(sentence) !== sentence).toSorted(longestFirst);
    if (longest === undefined) break;
    kept = kept.map((sentence) => (sentence === longest ? brief(sentence) : sentence));
  }
  while (kept.length > 2 && !fits(kept)) kept = kept.toSpliced(-2, 1);
  return cutTo(text(kept), room);
}

const longestFirst = (one: string, other: string): number => lengthOf(other) - lengthOf(one);

/** The least length of what is left out; a count or a request is shorter, and the news. */
const DETAIL_MIN = 16;

/** A sentence without what comes after its last colon or semicolon: a certificate, a reason. */
function brief(sentence: string): string {
  const [, start = '', detail = '', end = ''] = /^(.*)(?:[:;] |[：；])([^:：;；]*)([.。])$/.exec(sentence) ?? [];
  return lengthOf(detail) < DETAIL_MIN ? sentence : `${start}${end}`;
}

/** A sentence that is too long as it is ends where the room does, with a sign that it does. */
function cutTo(text: string, room: number): string {
  if (lengthOf(text) <= room) return text;
  let end = text.length;
  while (lengthOf(text.slice(0, end)) > room - ELLIPSIS_LENGTH) end--;
  // A word of Latin letters is whole or left out.
  return `${text.slice(0, end).replace(/[\s,;:]*[\w/=’-]*$/, '')} …`;
}

/** A space and the sign, which is as wide as a Chinese character among such. */
const ELLIPSIS_LENGTH = 3;

/** In characters, Chinese ones twofold. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character >= '\u2e80' ? 2 : 1;
  return length;
}
