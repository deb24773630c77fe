import { describe, expect, it } from 'vitest';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { runOf } from '../run.ts';
import { stopsOf, toldAt } from './stops.ts';

const runs = [...Object.entries(scenarios).map(([id, { setup }]) => [id, setup] as const)];

describe.each(runs)('in %s', (_id, setup) => {
  const history = runOf(setup);
  const { counts, lastTold } = stopsOf(history);

  it('stops ascend from the start to the end', () => {
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBe(history.steps.length);
    for (let index = 1; index < counts.length; index++) {
      expect(counts[index]).toBeGreaterThan(counts[index - 1] as number);
    }
  });

  it('no step is passed over in which anybody sends, decides, or is acted on', () => {
    const stops = new Set([...counts, lastTold]);
    history.steps.forEach(({ sent, cause, notes }, index) => {
      const isNews = sent.length > 0 || cause.kind === 'intervention' || cause.kind === 'timeout';
      const decides = notes.some(({ kind }) => kind !== 'counted' && kind !== 'ignored');
      if (isNews || decides) expect(stops, `step ${index + 1}`).toContain(index + 1);
    });
  });
});

it('a run ends on its result, not on what trickles in after it', () => {
  const history = runOf(opening.setup);
  const told = history.steps[toldAt(history, history.steps.length) - 1];
  expect(told?.notes.map(({ kind }) => kind)).toContain('accepted');
});

it('the first message that reaches a replica that is down is told, the rest is drawn', () => {
  const history = runOf(scenarios.figure.setup);
  const { counts } = stopsOf(history);
  const missed = history.steps.flatMap(({ cause }, index) => (cause.kind === 'missed' ? [index + 1] : []));
  expect(missed.length).toBeGreaterThan(2);
  expect(missed.filter((count) => counts.includes(count))).toEqual(missed.slice(0, 1));
});

it('of the 24 steps of the figure fewer than 20 are left, as a third of them said nothing', () => {
  expect(runOf(scenarios.figure.setup).steps).toHaveLength(24);
  expect(stopsOf(runOf(scenarios.figure.setup)).counts.length - 1).toBeLessThan(20);
});
