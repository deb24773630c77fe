import { toBase64url } from '../../scenario/link/base64url.ts';
import { CHECK_LENGTH, checksumOf } from '../../scenario/link/checksum.ts';
import type { Answers } from '../answer.ts';
import type { Lesson } from '../lesson.ts';

/** A lesson that somebody went through to the end of its task. */
export interface SolvedLesson {
  readonly lesson: Lesson;
  readonly answers: Answers;
  /** The ISO day on which the task was solved, as `2026-12-01`. */
  readonly day: string;
  /** The number of changes that the solution takes. */
  readonly changes: number;
  /** The address that opens the solution. */
  readonly link: string;
}

/** The words of a receipt in one language. */
export interface ReceiptWords {
  head(title: string): string;
  readonly notAnswered: string;
  changes(used: number, best: number): string;
  /** It proves nothing. */
  readonly madeHere: string;
  check(check: string): string;
}

/** Returns the text that a student can hand in: what was answered, and how the task was solved. */
export function receiptOf(solved: SolvedLesson, title: string, words: ReceiptWords): string {
  const { lesson, answers, day, changes, link } = solved;
  const lines = [
    words.head(title),
    day,
    ...lesson.beats.map(({ id }) => `${id}: ${answers[id] ?? words.notAnswered}`),
    words.changes(changes, lesson.task.best),
    link,
    words.madeHere,
  ];
  const text = lines.join('\n');
  return `${text}\n${words.check(checkOf(text))}\n`;
}

/** The outcome of looking at a text that should be a receipt: it may have no check at its end. */
export type ReceiptCheck = 'right' | 'wrong' | 'none';

/**
 * Compares the check of a receipt with its text, in whichever language it was written. A mail may have quoted it.
 *
 * @param labels the words before the check, in every language
 */
export function checkReceipt(receipt: string, labels: readonly string[]): ReceiptCheck {
  const text = receipt.replaceAll(/^[>\s]+/gm, '').replaceAll(/\s/g, '');
  const check = text.slice(-CHECK_LENGTH);
  const rest = text.slice(0, -CHECK_LENGTH);
  const label = labels.map((each) => each.replaceAll(/\s/g, '')).find((each) => rest.endsWith(each));
  if (label === undefined) return 'none';
  return checkOf(rest.slice(0, -label.length)) === check ? 'right' : 'wrong';
}

/** Returns four characters for a text. White space does not count: a mail may break lines elsewhere. */
export function checkOf(text: string): string {
  return checksumOf(toBase64url(new TextEncoder().encode(text.replaceAll(/\s/g, ''))));
}
