import { toBase64url } from '../../scenario/link/base64url.ts';
import { checksumOf } from '../../scenario/link/checksum.ts';
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

/** Returns four characters for a text. White space does not count: a mail may break lines elsewhere. */
export function checkOf(text: string): string {
  return checksumOf(toBase64url(new TextEncoder().encode(text.replaceAll(/\s/g, ''))));
}
