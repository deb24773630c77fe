import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rows of the scenario catalogue that need no lie, and the file whose tests are named by each. */
const rows: Readonly<Record<string, readonly string[]>> = {
  './viewChanges.test.ts': ['V1', 'V3', 'V5', 'V10', 'V13', 'V14', 'V15', 'V17'],
  './lyingPrimaries.test.ts': ['V2', 'V7', 'V8', 'V9', 'V11'],
  './checkpoints.test.ts': ['K1', 'K2', 'K3', 'K5', 'K6', 'K9', 'K10'],
  './clientRuns.test.ts': ['C1', 'C2', 'C3', 'C4', 'C6', 'C7', 'C8'],
  './timing.test.ts': ['T1', 'T2', 'T3', 'T5', 'T6', 'T7', 'T9'],
  './primaries.test.ts': ['P1', 'P2', 'P6', 'P7', 'P14', 'P15', 'P17', 'P18', 'B11', 'B14'],
  './optimisations.test.ts': ['O1', 'O2', 'O4', 'O5', 'O11'],
  './readOnly.test.ts': ['O8'],
};

/** Rows that the catalogue has; other numbers between them it has not. */
const catalogue = [
  ...[1, 2, 3, 5, 7, 8, 9, 10, 11, 13, 14, 15, 17].map((number) => `V${number}`),
  ...[1, 2, 3, 5, 6, 9, 10].map((number) => `K${number}`),
  ...[1, 2, 3, 4, 6, 7, 8].map((number) => `C${number}`),
  ...[1, 2, 3, 5, 6, 7, 9].map((number) => `T${number}`),
  ...[1, 2, 6, 7, 14, 15, 17, 18].map((number) => `P${number}`),
  ...[11, 14].map((number) => `B${number}`),
  ...[1, 2, 4, 5, 8, 11].map((number) => `O${number}`),
];

function titlesIn(file: string): string {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...source.matchAll(/\b(?:test|describe)(?:\.each\([\s\S]*?\]\))?\(\s*(['`])(.*?)\1/g)]
    .map((match) => match[2])
    .join('\n');
}

test.each(Object.entries(rows))('%s has a test named by each of its rows', (file, ofFile) => {
  const titles = titlesIn(file);
  expect(ofFile.filter((row) => !new RegExp(`\\b${row}\\b`).test(titles))).toEqual([]);
});

test('every row has its file', () => {
  expect(Object.values(rows).flat().sort()).toEqual([...catalogue].sort());
});
