import { describe, expect, test } from 'vitest';
import { faults } from './en/faults.ts';
import { en } from './en/index.ts';
import { lies } from './en/lies.ts';
import { lieSentence } from './tell/lieSentence.ts';

/** `1 sequence numbers`, `1 ticks`. */
const wrong = /\b1 ([a-z-]+ )*(ticks|steps|times|slots|numbers|replies|runs|votes|characters|replicas)\b/;

const refusal = { node: 'R1', message: 'NEW-VIEW', from: 'R0', got: '1', expected: '3' };
const named = { message: 'PREPARE 1 from R1 to R2' } as never;
const delay = { kind: 'delay', message: 'P0.1.1.2', ticks: 1 } as const;

describe('one of something is not told as several', () => {
  test.each(Object.entries(en.waysToLie))('%s', (_, words) => {
    expect(lieSentence(words, 'R0', '1')).not.toMatch(wrong);
    expect(lieSentence(words, 'R0', '1')).not.toMatch(/[{}|]/);
  });

  test.each([
    en.interventions.entries.delay(delay, named),
    en.deeds.happens.delay(delay, named),
    en.details.actions.delay(delay),
    en.details.linesShown(1, 1),
    en.lights.outstanding('C', 'put x 1', 1, 1),
    en.demo.panel.loading(1),
    en.demo.panel.loaded(1),
    en.demo.panel.brokeOff(1),
    en.ignored.unprovedCertificate(refusal),
    en.ignored.tooFewViewChanges(refusal),
    en.notices.linkClipped(4, 1),
    en.diagram.acceptedName('C', 1, 1),
    lies.later('R0', 'COMMIT', 'R1', 1),
    faults.links.incomplete({ kind: 'incomplete', at: 1 }),
  ])('%s', (sentence) => {
    expect(sentence).not.toMatch(wrong);
  });
});

test('several are told as several', () => {
  expect(lieSentence(en.waysToLie.skipsNumbers, 'R0', '2')).toBe(
    'R0 begins to skip 2 sequence numbers before each proposal.',
  );
  expect(en.details.linesShown(2, 3)).toBe('2 of 3 steps');
});

test('a range of replicas is told as several', () => {
  const range = ['R67–R99'];
  expect(en.lights.faulty(range, 33)).toContain('R67–R99 are faulty');
  expect(en.lights.faultyDemo(range)).toContain('are faulty');
  expect(en.lights.faulty(['R3'], 1)).toContain('R3 is faulty');
  expect(en.waiting.crashed(range)).toBe('R67–R99 are down');
  expect(en.waiting.notSent.reply(range)).toBe('R67–R99 have not executed it');
});
