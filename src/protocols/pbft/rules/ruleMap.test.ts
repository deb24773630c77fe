import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The rules of the protocol, and the test file that is named for each: a rule without a test, or a map that is out of
 * date, fails here. The row tests are in `../runs/`.
 */
const rules: Readonly<Record<string, readonly string[]>> = {
  'client.test.ts': ['C1', 'C2', 'C3', 'C4'],
  'requests.test.ts': ['C4', 'C5', 'C6', 'C7', 'PP1', 'PP2', 'K6'],
  'prePrepare.test.ts': ['PP3', 'PP3.1', 'PP3.2', 'PP3.3', 'PP3.4'],
  'prepare.test.ts': ['PR1', 'PR2', 'PR3', 'PR4', 'PR5'],
  'commit.test.ts': ['CM1', 'CM2', 'CM3'],
  'execution.test.ts': ['CM4', 'C5'],
  'newViewCheck.test.ts': ['CM5', 'NV4', 'NV5', 'NV6'],
  'checkpoint.test.ts': ['K1', 'K2', 'K3', 'K4', 'K5'],
  'stateTransfer.test.ts': ['ST1', 'ST2', 'ST3', 'ST4'],
  'timers.test.ts': ['T1', 'T2', 'T3', 'T4', 'T5', 'ST3'],
  'viewChange.test.ts': ['VC1', 'VC3', 'VC4', 'VC5'],
  'viewChangeCheck.test.ts': ['VC2'],
  'newViewChoice.test.ts': ['NV2'],
  'newView.test.ts': ['NV1', 'NV3', 'NV7'],
  'status.test.ts': ['1.11', 'T5'],
  'early.test.ts': ['1.11'],
  'restart.test.ts': ['1.11'],
  'batches.test.ts': ['1.12'],
  'tentative.test.ts': ['1.13'],
  'readOnly.test.ts': ['1.14'],
  'ambiguities.test.ts': Array.from({ length: 9 }, (_, index) => `ambiguity ${index + 1}`),
};

/** Sections 1.1 to 1.14 of the specification. */
const everyRule = [
  ...numbered('C', 7),
  ...numbered('PP', 3),
  ...numbered('PP3.', 4),
  ...numbered('PR', 5),
  ...numbered('CM', 5),
  ...numbered('K', 6),
  ...numbered('ST', 4),
  ...numbered('T', 5),
  ...numbered('VC', 5),
  ...numbered('NV', 7),
  ...['1.11', '1.12', '1.13', '1.14'],
  ...numbered('ambiguity ', 9),
];

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

/** The titles of the tests and groups of a file. */
function titlesIn(file: string): string[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return [...source.matchAll(/\b(?:test|describe)(?:\.each\([\s\S]*?\]\))?\(\s*(['`])(.*?)\1,/g)].map(
    (match) => match[2] ?? '',
  );
}

function names(title: string, rule: string): boolean {
  const escaped = rule.replace('.', '\\.');
  return new RegExp(`(?<![\\w.])${escaped}(?![\\d.]\\d|\\d)`).test(title);
}

test.each(Object.entries(rules))('%s has a test named by each of its rules', (file, ofFile) => {
  const titles = titlesIn(file);
  expect(ofFile.filter((rule) => !titles.some((title) => names(title, rule)))).toEqual([]);
});

test('every rule has its test file', () => {
  const covered = new Set(Object.values(rules).flat());
  expect(everyRule.filter((rule) => !covered.has(rule))).toEqual([]);
  expect([...covered].filter((rule) => !everyRule.includes(rule))).toEqual([]);
});

test('every file of the map exists', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.test.ts'));
  expect(Object.keys(rules).filter((file) => !files.includes(file))).toEqual([]);
});
