import { describe, expect, test } from 'vitest';
import { envelopeId, nodeName } from './envelope.ts';

const REPLICAS = 4;
const prepare = { letters: 'P', label: { major: 0, minor: 1 }, from: 2, to: 3, repeat: 0, copy: 0 };

describe('the name of a message', () => {
  test.each([
    ['P0.1.2.3', prepare],
    ['P12.345.2.3', { ...prepare, label: { major: 12, minor: 345 } }],
    ['R0.1.c0.0', { ...prepare, letters: 'R', from: 4, to: 0 }],
    ['Re1.7.2.c1', { ...prepare, letters: 'Re', label: { major: 1, minor: 7 }, to: 5 }],
    ['P0.1.2.3.1', { ...prepare, repeat: 1 }],
    ['P0.1.2.3x1', { ...prepare, copy: 1 }],
    ['P0.1.2.3.2x3', { ...prepare, repeat: 2, copy: 3 }],
  ])('%s says what it is and which one of its kind', (name, envelope) => {
    expect(envelopeId(envelope, REPLICAS)).toBe(name);
  });

  test('replicas go by number, clients by their own number after a c', () => {
    expect([0, 3, 4, 13].map((node) => nodeName(node, 4))).toEqual(['0', '3', 'c0', 'c9']);
    expect([9, 10].map((node) => nodeName(node, 10))).toEqual(['9', 'c0']);
  });

  test('no two different messages share one', () => {
    const names = new Set<string>();
    let count = 0;
    for (const letters of ['P', 'PP', 'R', 'Re', 'C', 'CK'])
      for (const major of [0, 1, 11])
        for (const minor of [1, 11, 111])
          for (const from of [0, 1, 4])
            for (const to of [0, 1, 11])
              for (const [repeat, copy] of [[0, 0] as const, [1, 0] as const, [0, 1] as const, [1, 1] as const]) {
                names.add(envelopeId({ letters, label: { major, minor }, from, to, repeat, copy }, REPLICAS));
                count++;
              }
    expect(names.size).toBe(count);
  });
});
