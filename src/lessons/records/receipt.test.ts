import { describe, expect, it } from 'vitest';
import { player as english } from '../../text/en/player.ts';
import { player as chinese } from '../../text/zh/player.ts';
import { lessons } from '../index.ts';
import type { SolvedLesson } from './receipt.ts';
import { checkReceipt, receiptOf } from './receipt.ts';

const solved: SolvedLesson = {
  lesson: await lessons['two-silent'](),
  answers: { breaks: 'silence', primary: '-' },
  day: '2026-12-01',
  changes: 2,
  link: 'https://lab.example/lab/?s=1.twoSilent.ABCD',
};

function linesOf(changed: Partial<SolvedLesson> = {}): string[] {
  return receiptOf({ ...solved, ...changed }, 'Two are silent', english.receipt)
    .trimEnd()
    .split('\n');
}

const checkIn = (lines: readonly string[]) => lines.at(-1);

describe('a receipt', () => {
  it('has the lesson, the day, each answer, the figures, the solution, a warning and a check', () => {
    const lines = linesOf();
    expect(lines.slice(0, -1)).toEqual([
      'PBFT Lab · Two are silent',
      '2026-12-01',
      'breaks: silence',
      'primary: -',
      'Changes in the solution: 2. Best known: 1.',
      'https://lab.example/lab/?s=1.twoSilent.ABCD',
      "This receipt was made in the student's browser; it can be made by hand as well.",
    ]);
    expect(checkIn(lines)).toMatch(/^Check: [A-Z2-7]{4}$/);
  });

  it('says of a question that it is open', () => {
    expect(linesOf({ answers: {} }).slice(2, 4)).toEqual(['breaks: not answered', 'primary: not answered']);
  });

  it.each([
    ['an answer', { answers: { breaks: 'wrong', primary: '-' } }],
    ['the day', { day: '2026-12-02' }],
    ['the number of changes', { changes: 1 }],
    ['the solution', { link: 'https://lab.example/lab/?s=1.twoSilent.ABCE' }],
  ] as const)('has another check with another value of %s', (_name, changed) => {
    expect(checkIn(linesOf(changed))).not.toBe(checkIn(linesOf()));
  });

  it('has the same check where a mail breaks its lines elsewhere', () => {
    const title = 'Two are silent';
    const broken = receiptOf(solved, title.replaceAll(' ', '\n'), english.receipt);
    expect(broken.trimEnd().split('\n').at(-1)).toBe(checkIn(linesOf()));
  });

  it('is written in Chinese as well, with a check of its own', () => {
    const lines = receiptOf(solved, '两个副本沉默', chinese.receipt).trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['PBFT 实验室 · 两个副本沉默', '2026-12-01', 'breaks: silence']);
    expect(checkIn(lines)).toMatch(/^校验码：[A-Z2-7]{4}$/);
    expect(checkIn(lines)?.slice(-4)).not.toBe(checkIn(linesOf())?.slice(-4));
  });
});

describe('the check of a receipt', () => {
  const labels = [english, chinese].map(({ receipt }) => receipt.check(''));
  const text = receiptOf(solved, 'Two are silent', english.receipt);

  it.each([
    ['as it was copied', text],
    ['with its lines broken by a mail', text.replaceAll(' ', '\n')],
    ['quoted in a mail', text.replaceAll(/^/gm, '> ')],
    ['in Chinese', receiptOf(solved, '两个副本沉默', chinese.receipt)],
  ])('is right for one %s', (_name, receipt) => expect(checkReceipt(receipt, labels)).toBe('right'));

  it.each([
    ['in an answer', text.replace('silence', 'wrong')],
    ['in the day', text.replace('12-01', '12-02')],
    ['in the check', text.replace(/.\n$/, (end) => (end === 'A\n' ? 'B\n' : 'A\n'))],
    ['at its beginning, which is missing', text.slice(4)],
  ])('is wrong for one that was changed %s', (_name, receipt) => expect(checkReceipt(receipt, labels)).toBe('wrong'));

  it.each(['', 'ABCD', text.slice(0, -7), `${text}Thank you!`])('is none where it is not at the end: %j', (receipt) =>
    expect(checkReceipt(receipt, labels)).toBe('none'),
  );
});
