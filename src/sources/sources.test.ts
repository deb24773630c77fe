import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { History } from '../engine/history.ts';
import { runOf } from '../protocols/run.ts';
import { scenarios } from '../scenario/builtIn/index.ts';
import { comparisons } from '../scenario/comparisons/index.ts';
import type { RuleRun } from './rulesOfStep.ts';
import { rulesOfStep, takenAgain } from './rulesOfStep.ts';

/** The longest of them repeat themselves. */
const STEPS = 300;

const runs: readonly (readonly [string, History])[] = [
  ...Object.entries(scenarios).map(([id, { setup }]) => [id, runOf(setup, STEPS)] as const),
  ...Object.entries(comparisons).map(([id, { demo }]) => [id, runOf(demo.scenario.setup, STEPS)] as const),
];

const rulesByStep = new Map<History, readonly RuleRun[][]>(
  runs.map(([, history]) => [history, history.steps.map((_, index) => rulesOfStep(history, index))]),
);

const rulesRun = new Map<string, string>();
for (const rules of rulesByStep.values())
  for (const { rule } of rules.flat()) rulesRun.set(`${rule.path} ${rule.name}`, rule.text);

describe.each(runs)('the rules of each step, in %s', (_, history) => {
  test('do the same when they report', () => {
    for (const [index, step] of history.steps.entries()) {
      const again = takenAgain(history, index).step;
      expect([again?.notes, again?.sent.map(({ message, to }) => [message, to])]).toEqual([
        step.notes,
        step.sent.map(({ message, to }) => [message, to]),
      ]);
    }
  });

  test('have a line that spoke wherever something is told', () => {
    for (const [index, { notes }] of history.steps.entries()) {
      const spoken = rulesByStep.get(history)?.[index]?.filter((each) => each.spoken.size > 0) ?? [];
      expect(spoken.length > 0, `step ${index}: ${notes.map(({ kind }) => kind)}`).toBe(notes.length > 0);
    }
  });
});

test('a text is what stands in its file at its line', () => {
  for (const { rule } of [...rulesByStep.values()].flat(2)) {
    const lines = readFileSync(`src/protocols/${rule.path}`, 'utf8').split('\n');
    const own = rule.text.split('\n');
    // A method begins within its line.
    expect(lines.slice(rule.line - 1, rule.line - 1 + own.length).join('\n')).toContain(rule.text);
  }
});

interface Row {
  readonly id: string;
  readonly files: readonly string[];
}

/** The rules of the table in the map of the protocol, with the files that it names. */
function rowsOf(): Row[] {
  const [, rules = ''] = readFileSync('src/protocols/pbft/README.md', 'utf8').split('\n## Rules\n');
  const [table = ''] = rules.split('\n## ');
  return table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, id]) => /^[A-Z]+\d/.test(id ?? ''))
    .map(([, id = '', , , files = '']) => ({
      id,
      files: [...files.matchAll(/`(\w+\.ts)`/g)].map(([, name]) => `pbft/rules/${name}`),
    }));
}

test('the table of rules is read', () => {
  expect(rowsOf().length).toBeGreaterThan(50);
});

test.each(rowsOf())('rule $id is shown at some step of a built-in scenario', ({ id, files }) => {
  const named = new RegExp(`\\b${id.replace('.', '\\.')}\\b(?!\\.\\d)`);
  const shown = [...rulesRun].filter(
    ([key, text]) => files.some((file) => key.startsWith(`${file} `)) && named.test(text),
  );
  expect(shown.map(([key]) => key)).not.toEqual([]);
});
