import { describe, expect, test } from 'vitest';

/**
 * Thresholds have one source: the rules of the run, by way of notes and of `explain/`. Nobody above computes them
 * again.
 */

const sources = import.meta.glob<string>(['./text/**/*.{ts,tsx}', './ui/**/*.{ts,tsx}', './diagram/**/*.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The files that compute thresholds, and what else may be taken from there: who the primary is says nothing of votes. */
const arithmetic = /\/(quorum|pbft\/rules\/(counting|replies|policy))\.ts$/;
const allowed = new Set(['primaryOf']);

/** The names that a file imports, by value, from where thresholds are computed. */
function thresholdsIn(source: string): string[] {
  return [...source.matchAll(/import \{([^}]*)\} from '([^']*)'/g)]
    .filter(([, , from = '']) => arithmetic.test(from))
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type ') && !allowed.has(name));
}

describe('text, page and diagram', () => {
  test('compute no threshold of their own', () => {
    const production = Object.entries(sources).filter(([path]) => !path.includes('.test.'));
    expect(production.length).toBeGreaterThan(300);
    const faults = production.flatMap(([path, source]) => thresholdsIn(source).map((name) => `${path} takes ${name}`));
    expect(faults).toEqual([]);
  });

  test('would be found out', () => {
    expect(thresholdsIn("import { primaryOf, quorumSize } from '../../protocols/quorum.ts';")).toEqual(['quorumSize']);
    expect(thresholdsIn("import {\n  quorumOf,\n} from '../protocols/pbft/rules/counting.ts';")).toEqual(['quorumOf']);
    expect(thresholdsIn("import { primaryOf } from '../protocols/quorum.ts';")).toEqual([]);
    expect(thresholdsIn("import { thresholdsOf } from '../protocols/pbft/explain/counts.ts';")).toEqual([]);
  });
});
