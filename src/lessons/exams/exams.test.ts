import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { checkSetup } from '../../scenario/validity.ts';
import { holds } from '../condition.ts';
import type { Exam } from './exam.ts';
import { exams } from './index.ts';

/** Questions of exams and self-tests on PBFT: what the engine answers to them. */

/** The conditions of an answer that its run does not fulfil, as text. */
function wrongIn({ shown }: Exam): string[] {
  return shown.flatMap(({ run, answer }) => {
    const history = runOf(run.setup);
    const fault = checkSetup(run.setup);
    const wrong = answer.filter((condition) => !holds(history, condition).holds).map((one) => JSON.stringify(one));
    return fault ? [...wrong, JSON.stringify(fault)] : wrong;
  });
}

test('there are fourteen questions', () => {
  expect(exams.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
});

describe.each(exams)('question $number', (exam) => {
  test('has the answer that its runs show', () => expect(wrongIn(exam)).toEqual([]));
});

test.each([
  ['42 PREPAREs for n = 7', 3, { kind: 'messages', of: 'prepare', is: '=', number: 42 }],
  ['nobody prepared', 5, { kind: 'never', place: { note: { kind: 'prepared', view: 0 } } }],
] as const)('a published key is refuted: %s', (_, number, answer) => {
  const exam = exams.find((one) => one.number === number) as Exam;
  const shown = exam.shown.map(({ run }) => ({ run, answer: [answer] }));
  expect(wrongIn({ number, shown })).toEqual([JSON.stringify(answer)]);
});
