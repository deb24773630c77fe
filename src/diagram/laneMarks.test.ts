import { expect, it } from 'vitest';
import { always, layOut, lyingRuns, runWith, troubledRun } from '../testing/diagram/testRuns.ts';
import { testTexts } from '../testing/diagram/testTexts.ts';
import { evenConditions } from './gallery/experiments.ts';
import { laneMarks } from './laneMarks.ts';
import type { Cursor } from './layout/visible.ts';

const at = (steps: number, event: number | null = null): Cursor => ({ steps, event });
const names = (layout: ReturnType<typeof layOut>, cursor: Cursor, node: number) =>
  laneMarks({ layout, drawn: null, cursor, window: always }, node, testTexts('en', layout.scene)).map(
    ({ name }) => name,
  );

it('row 34: both orientations have the same items in the same order', () => {
  const size = { width: 600, height: 600 };
  const across = layOut(troubledRun, { ...size, orientation: 'horizontal' });
  const down = layOut(troubledRun, { ...size, orientation: 'vertical' });
  for (const node of across.scene.lanes) {
    const cursor = at(across.scene.ticks.length);
    expect(names(down, cursor, node)).toEqual(names(across, cursor, node));
    expect(names(across, cursor, node).length).toBeGreaterThan(0);
  }
});

it('what is to become of a message is not said before it has happened', () => {
  const layout = layOut(runWith([[0, 0, { kind: 'crash', replica: 3 }]], { conditions: evenConditions }));
  const sent = layout.scene.tracks.find(({ id }) => id === 'PP0.1.0.3');
  expect(names(layout, at((sent?.sentStep ?? 0) + 1), 3)).toEqual(['PP R0 R3 inFlight']);
  expect(names(layout, at((sent?.endStep ?? 0) + 1), 3)).toContain('PP R0 R3 missed');
});

it('a message that was ignored names the check that failed, once it has', () => {
  const forgery = new Map(lyingRuns).get('forgery') ?? troubledRun;
  const layout = layOut(forgery);
  const rejected = layout.scene.tracks.find(({ outcome }) => outcome === 'rejected');
  const [step, to] = [rejected?.endStep ?? 0, rejected?.to ?? 0];
  const refusals = (steps: number) =>
    names(layout, at(steps), to).filter((name) => name.endsWith(`\nrefused in ${step}`));
  expect(refusals(step)).toEqual([]);
  expect(refusals(step + 1)).toEqual([expect.stringContaining('rejected')]);
});

it('an event is one sending: those that come later in the step are not there yet', () => {
  const layout = layOut(runWith([], { conditions: evenConditions }));
  const { sentStep } = layout.scene.tracks.find(({ id }) => id === 'PP0.1.0.1') ?? { sentStep: 0 };
  const sendings = (event: number | null) =>
    names(layout, at(sentStep + 1, event), 0).filter((name) => /^PP/.test(name));
  expect(sendings(1)).toHaveLength(0);
  expect(sendings(2)).toHaveLength(1);
  expect(sendings(null)).toHaveLength(3);
});
