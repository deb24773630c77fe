import { expect, test } from 'vitest';
import { stopsOf } from '../../protocols/explain/stops.ts';
import { en } from '../../text/en/index.ts';
import { sentenceOf } from '../../text/tell/sentence.ts';
import { heroRun, labAt, stopBeside } from './heroRun.ts';

const { history, step } = heroRun();

test('the card shows the step in which R2 is prepared, and what follows is still to come', () => {
  expect(sentenceOf(en, history, step - 1)).toMatch(/^R2 .*prepared/);
  expect(history.steps[step - 1]?.notes.map(({ kind }) => kind)).toContain('prepared');
  expect(step).toBeLessThan(history.steps.length / 2);
});

test('Step and Back go to the stops of the lab, and no further than the run', () => {
  const { counts } = stopsOf(history);
  const at = counts.indexOf(step);
  expect(at).toBeGreaterThan(0);
  for (const [stops, index] of [
    [1, at + 1],
    [-1, at - 1],
    [3, at + 3],
    [0, at],
    [-100, 0],
    [100, counts.length - 1],
  ] as const) {
    expect(stopBeside(history, step, stops)).toBe(counts[index]);
  }
});

test('a step of the card has an address in the lab', () => {
  expect(labAt(8)).toMatch(/^\.\/lab\/\?s=1\.clear[^&]*&at=8$/);
});
