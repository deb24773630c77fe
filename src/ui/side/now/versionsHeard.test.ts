import { describe, expect, it } from 'vitest';
import { lessons } from '../../../lessons/index.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarioOf } from '../../../scenario/builtIn/index.ts';
import { versionsHeard } from './versionsHeard.ts';

describe('what a liar proposed to whom', async () => {
  const history = runOf((await lessons['two-faced-primary']()).run.setup);
  const operations = (step: number) =>
    versionsHeard(history, step).map(({ version, batch, by }) => [version, batch?.map((each) => each.operation), by]);
  const secondHeard = history.steps.findIndex((_, index) => operations(index + 1).length === 2) + 1;

  it('is told once two have accepted different proposals, and who has accepted which', () => {
    expect(secondHeard).toBeGreaterThan(0);
    expect(operations(secondHeard - 1)).toEqual([]);
    const { length } = history.steps;
    const atMost = Array.from({ length }, (_, index) => operations(index + 1)).reduce((one, other) =>
      JSON.stringify(other).length > JSON.stringify(one).length ? other : one,
    );
    expect(atMost).toEqual([
      [0, ['put x 1'], [1]],
      [1, ['put x 2'], [2, 3]],
    ]);
  });

  it('gives way to the next slot, about which all have heard the same', () => {
    expect(operations(history.steps.length)).toEqual([]);
  });

  it('is nothing where nobody lies', () => {
    const calm = runOf(scenarioOf('clear').setup);
    expect(versionsHeard(calm, calm.steps.length)).toEqual([]);
  });
});
