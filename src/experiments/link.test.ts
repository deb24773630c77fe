import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { encodeScenario } from '../scenario/link/link.ts';
import { seal } from '../scenario/link/seal.ts';
import { RULES } from '../scenario/rules.ts';
import type { Experiment } from './experiment.ts';
import { decodeExperiment, encodeExperiment } from './link.ts';
import { checkExperiment } from './plan.ts';
import { sweptIds, sweptOf } from './swept.ts';

const usual: Experiment = {
  base: { base: 'clear', setup: scenarioOf('clear').setup },
  swept: 'replicas',
  values: { first: 4, last: 31, step: 3 },
  repetitions: 5,
  requests: 1,
};

const linkOf = (experiment: Experiment): string => encodeExperiment(experiment) ?? '';

describe('an experiment as a link', () => {
  test('has a form that people can read, and that never changes', () => {
    expect(linkOf(usual)).toBe('1.n4-31-3r5q1.clear-3.PIHZ');
  });

  test.each(sweptIds)('gives the same experiment again: %s', (swept) => {
    const { least } = sweptOf(swept).range;
    const experiment = { ...usual, swept, values: { first: least, last: least + 2, step: 1 } };
    expect(decodeExperiment(linkOf(experiment))).toEqual({ ok: true, experiment, rules: RULES });
  });

  test('gives any experiment again that can be run', () => {
    const numbers = fc.record({
      swept: fc.constantFrom(...sweptIds),
      values: fc.record({ first: fc.nat(40), last: fc.nat(80), step: fc.integer({ min: 1, max: 50 }) }),
      repetitions: fc.integer({ min: 1, max: 50 }),
      requests: fc.nat(100),
    });
    fc.assert(
      fc.property(numbers, (rest) => {
        const experiment = { ...usual, ...rest };
        fc.pre(checkExperiment(experiment) === null);
        expect(decodeExperiment(linkOf(experiment))).toEqual({ ok: true, experiment, rules: RULES });
      }),
      { seed: 15, numRuns: 100 },
    );
  });

  test('has letters of its own for everything that is swept', () => {
    const codes = sweptIds.map((id) => sweptOf(id).code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('a link that is not one', () => {
  const kindOf = (text: string): string => {
    const read = decodeExperiment(text);
    if (read.ok) return 'none';
    return read.fault.kind === 'link' ? read.fault.fault.kind : read.fault.fault.kind;
  };

  test('is refused wherever it is cut off, and whichever character is changed', () => {
    const link = linkOf(usual);
    for (let length = 0; length < link.length; length++) expect(decodeExperiment(link.slice(0, length)).ok).toBe(false);
    for (let index = 0; index < link.length; index++) {
      for (const other of ['A', '0', '-', 'x', '.', '#']) {
        if (link[index] === other) continue;
        expect(decodeExperiment(link.slice(0, index) + other + link.slice(index + 1)).ok).toBe(false);
      }
    }
  });

  test.each([
    ['', 'incomplete'],
    ['1.n4-31-3r5q1.clear-2.AAAA', 'damaged'],
    ['clear', 'notALink'],
    [encodeScenario(usual.base), 'unknownSetting'],
    [seal('c1-2-1r1q1.clear-2', false), 'unknownSetting'],
    [seal('n4-31r5q1.clear-2', false), 'unexpected'],
    [seal('n4-31-3q1.clear-2', false), 'unexpected'],
    [seal('n4-31-3r5.clear-2', false), 'unexpected'],
    [seal('n4-31-3r5q1', false), 'unexpected'],
    [seal('n04-31-3r5q1.clear-2', false), 'unexpected'],
    [seal('n4-31-3r5q1.nothing-2', false), 'unknownScenario'],
    [seal('n4-31-3r5q1.clear-2-n3', false), 'invalid'],
    [seal('n3-31-3r5q1.clear-2', false), 'number'],
    [seal('n4-101-3r5q1.clear-2', false), 'number'],
    [seal('n4-31-0r5q1.clear-2', false), 'number'],
    [seal('n4-31-3r51q1.clear-2', false), 'number'],
    [seal('n4-31-3r5q101.clear-2', false), 'number'],
    [seal('n31-4-3r5q1.clear-2', false), 'backwards'],
    [seal('n4-100-1r50q1.clear-2', false), 'tooManyRuns'],
    [seal('n100-100-1r50q100.clear-2', false), 'tooManyMessages'],
    [seal('f0-5-1r1q1.clear-2', false), 'tooManyLiars'],
    [seal('n4-31-3r5q1.goDemo-2', false), 'protocol'],
    // The lie of the base names a letter for each of its nodes.
    [seal('b1-64-1r1q1.clear-2-k1000w10', false), 'invalid'],
    [seal('n4-7-3r1q1.twoSilent-2-n7._0x6', false), 'run'],
    [`1z.abc.${seal('abc', true).slice(-4)}`, 'packed'],
  ])('%s is refused: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
