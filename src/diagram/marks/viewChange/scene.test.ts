import { expect, it } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { crashedPrimaryRun, runWith, twoCrashedRun, viewRuns } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import type { Interval } from '../../scene/intervals.ts';
import { notesOf } from '../../scene/notes.ts';
import { sceneOf } from '../../scene/scene.ts';

function bandsOf(history: History): Interval[] {
  return sceneOf(history).intervals.filter(({ what }) => what.kind === 'viewChange');
}

function stepsOf(history: History, kind: string, view: number): number[] {
  return history.steps.flatMap((step, index) => {
    return notesOf(step).some((note) => note.kind === kind && 'view' in note && note.view === view) ? [index] : [];
  });
}

it('row 35: a band is drawn from the first VIEW-CHANGE to the moment a quorum has accepted the NEW-VIEW', () => {
  const [band, ...others] = bandsOf(crashedPrimaryRun);
  expect(others).toEqual([]);
  const { time, ticks } = sceneOf(crashedPrimaryRun);
  const asked = stepsOf(crashedPrimaryRun, 'viewChangeStarted', 1);
  const entered = stepsOf(crashedPrimaryRun, 'enteredView', 1);
  expect(band?.what).toEqual({ kind: 'viewChange', left: 0, view: 1 });
  expect(band?.from).toBe(time.unitAt(ticks[asked[0] ?? -1] ?? -1));
  expect(band?.to).toBe(time.unitAt(ticks[entered[2] ?? -1] ?? -1));
  // The second of them makes it sure that all will join.
  expect(band?.fromStep).toBe(asked[1]);
});

it('bands of consecutive view changes do not lie on each other', () => {
  expect(bandsOf(twoCrashedRun).map(({ what }) => what)).toEqual([
    { kind: 'viewChange', left: 0, view: 1 },
    { kind: 'viewChange', left: 1, view: 2 },
  ]);
  for (const [name, history] of viewRuns) {
    const bands = bandsOf(history);
    bands.forEach((band, index) => {
      expect(band.from, name).toBeLessThanOrEqual(band.to);
      expect(band.to, name).toBeLessThanOrEqual(bands[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    });
  }
});

it('one replica that asks alone is no view change of the cluster, but it has left its view', () => {
  const drops = [1, 2, 0].map((to) => [100, 0, { kind: 'cutLink', from: to, to: 3 }] as const);
  const history = runWith(drops, { conditions: evenConditions, untilTick: 1200 });
  const { intervals } = sceneOf(history);
  expect(bandsOf(history)).toEqual([]);
  expect(intervals.filter(({ what }) => what.kind === 'leaving' && what.node === 3)).toHaveLength(1);
});

it('a replica is between two views from its own VIEW-CHANGE to its own NEW-VIEW', () => {
  const { intervals, ticks, time } = sceneOf(crashedPrimaryRun);
  const leaving = intervals.filter(({ what }) => what.kind === 'leaving');
  expect(leaving).toHaveLength(3);
  for (const { what, from, to, fromStep, untilStep } of leaving) {
    const node = 'node' in what ? what.node : -1;
    expect(notesOf(crashedPrimaryRun.steps[fromStep] as never).map(({ kind }) => kind)).toContain('viewChangeStarted');
    expect(crashedPrimaryRun.steps[untilStep ?? -1]?.node).toBe(node);
    expect([from, to]).toEqual([time.unitAt(ticks[fromStep] ?? -1), time.unitAt(ticks[untilStep ?? -1] ?? -1)]);
  }
});
