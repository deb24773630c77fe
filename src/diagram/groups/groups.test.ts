import { describe, expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { primaryOf } from '../../protocols/quorum.ts';
import { runOf } from '../../protocols/run.ts';
import { sampleScenario, WILD } from '../../scenario/sample.ts';
import { runWith } from '../../testing/diagram/testRuns.ts';
import { seedsOf } from '../../testing/runs.ts';
import type { Planned } from '../gallery/experiments.ts';
import { notesOf } from '../scene/notes.ts';
import { sceneOf } from '../scene/scene.ts';
import { BEHIND_LATENCIES } from './conduct.ts';
import type { Group } from './groups.ts';
import { groupsOf, isCramped } from './groups.ts';

const { cluster } = runWith([]).setup;

/** One request among 31 replicas, with whatever else is done. */
function manyWith(planned: readonly Planned[], replicas = 31): History {
  return runWith(planned, { cluster: { ...cluster, replicas } });
}

function namesOf(groups: readonly Group[]): string[] {
  return groups.map((group) => `${group[0]}-${group.at(-1)} ${group.length}`);
}

describe('groups', () => {
  const healthy = sceneOf(manyWith([]));

  it('row 31: a healthy run is its primary and the backups', () => {
    expect(namesOf(groupsOf(healthy, null))).toEqual(['1-30 30']);
    expect(namesOf(groupsOf(sceneOf(manyWith([], 100)), null))).toEqual(['1-99 99']);
  });

  it('row 31: what is in focus has a lane of its own: a replica, one with a gate, both ends of a message', () => {
    expect(namesOf(groupsOf(healthy, { kind: 'node', node: 5 }))).toEqual(['1-4 4', '6-30 25']);
    const gate = { kind: 'gate', gate: 'prepared', node: 30, view: 0, sequence: 1 } as const;
    expect(namesOf(groupsOf(healthy, gate))).toEqual(['1-29 29']);
    expect(namesOf(groupsOf(healthy, { kind: 'message', id: 'P0.1.5.9' }))).toEqual(['1-4 4', '6-8 3', '10-30 21']);
  });

  it('row 31: what is faulty or cut off, now or once, has a lane of its own', () => {
    const run = manyWith([
      [0, 0, { kind: 'crash', replica: 30 }],
      [1, 0, { kind: 'cutOff', replica: 29 }],
      [2, 0, { kind: 'misbehave', node: 7, behaviour: 'repliesFalsely', groups: 'x'.repeat(32), amount: 0 }],
      [3, 0, { kind: 'cutLink', from: 3, to: 4 }],
    ]);
    expect(namesOf(groupsOf(sceneOf(run), null))).toEqual(['1-2 2', '5-6 2', '8-28 21']);
  });

  it('row 31: a replica that falls behind has a lane of its own', () => {
    const run = manyWith([[60, 0, { kind: 'delay', message: 'PP0.1.0.12', ticks: 400 }]]);
    expect(namesOf(groupsOf(sceneOf(run), null))).toEqual(['1-11 11', '13-30 18']);
  });

  it('the sides of a partition are never in one group, even where it comes when all is done', () => {
    const run = manyWith([[400, 0, { kind: 'partition', groups: `${'a'.repeat(20)}${'b'.repeat(11)}x` }]]);
    expect(namesOf(groupsOf(sceneOf(run), null))).toEqual(['1-19 19', '20-30 11']);
  });

  it('replicas that do otherwise among many neighbours make one group of all the others', () => {
    const crashed = [2, 4, 6, 8, 10].map((replica): Planned => [0, 0, { kind: 'crash', replica }]);
    expect(namesOf(groupsOf(sceneOf(manyWith(crashed)), null))).toEqual(['1-30 25']);
  });
});

describe('whether lanes are too close', () => {
  it('depends on the room that there is', () => {
    const sceneFor = (replicas: number) => sceneOf(manyWith([], replicas));
    expect(isCramped(sceneFor(31), { width: 1080, height: 640 }, 'horizontal')).toBe(true);
    expect(isCramped(sceneFor(31), { width: 1080, height: 1400 }, 'horizontal')).toBe(false);
    expect(isCramped(sceneFor(13), { width: 1080, height: 640 }, 'horizontal')).toBe(false);
    expect(isCramped(sceneFor(13), { width: 390, height: 640 }, 'vertical')).toBe(true);
  });

  it('up to ten replicas keep their lanes however little there is', () => {
    expect(isCramped(sceneOf(manyWith([], 10)), { width: 100, height: 100 }, 'horizontal')).toBe(false);
  });
});

/** The replicas that have to have a lane of their own, read from the set-up and the notes of a run alone. */
function apartIn({ setup, steps }: History): ReadonlySet<NodeId> {
  const { replicas } = setup.cluster;
  const apart = new Set<NodeId>([primaryOf(0, replicas)]);
  for (const step of steps) {
    for (const note of notesOf(step)) {
      if (note.kind === 'enteredView' || note.kind === 'viewChangeStarted') apart.add(primaryOf(note.view, replicas));
    }
    if (step.cause.kind !== 'intervention' || step.cause.noEffect !== null) continue;
    const { action } = step.cause.intervention;
    if (action.kind === 'crash' || action.kind === 'cutOff') apart.add(action.replica);
    if (action.kind === 'misbehave') apart.add(action.node);
  }
  return apart;
}

/** By decision, when each replica took it first. */
function decisionsIn({ setup, steps }: History): Map<string, Map<NodeId, number>> {
  const decisions = new Map<string, Map<NodeId, number>>();
  for (const step of steps) {
    const { node, tick } = step;
    if (node === null || node >= setup.cluster.replicas) continue;
    for (const note of notesOf(step)) {
      if (note.kind !== 'prepared' && note.kind !== 'committedLocal' && note.kind !== 'executed') continue;
      const name = `${note.kind} ${note.view} ${note.sequence}`;
      const taken = decisions.get(name) ?? new Map<NodeId, number>();
      decisions.set(name, taken);
      if (!taken.has(node)) taken.set(node, tick);
    }
  }
  return decisions;
}

/** The largest time between two members of a group that is not told as a difference, in ticks. */
function graceOf({ steps }: History): number {
  const latencies = steps.flatMap(({ sent }) => sent.map(({ sentTick, arrivesTick }) => arrivesTick - sentTick));
  latencies.sort((a, b) => a - b);
  return BEHIND_LATENCIES * ((latencies.at(Math.ceil(latencies.length / 2)) ?? 0) + 1);
}

it('row 31: whatever happens, no exception is in a group', () => {
  let groupsSeen = 0;
  for (const seed of seedsOf({ few: 16, many: 300 })) {
    const { setup } = sampleScenario(seed, { ...WILD, clients: 2, settingsChanged: 10, number: 200 });
    const replicas = 11 + (seed % 20);
    const history = runOf({ ...setup, cluster: { ...setup.cluster, replicas }, untilTick: 1200 });
    const apart = apartIn(history);
    const decisions = decisionsIn(history);
    const [grace, end] = [graceOf(history), history.steps.at(-1)?.tick ?? 0];
    for (const group of groupsOf(sceneOf(history), null)) {
      groupsSeen++;
      expect(
        group.filter((node) => apart.has(node)),
        `seed ${seed}`,
      ).toEqual([]);
      for (const [name, taken] of decisions) {
        const times = group.flatMap((node) => taken.get(node) ?? []);
        if (times.length === 0) continue;
        // Those that have not decided must still have time.
        const latest = times.length === group.length ? Math.max(...times) : end;
        expect(latest - Math.min(...times), `seed ${seed}, ${name}`).toBeLessThanOrEqual(2 * grace);
      }
    }
  }
  expect(groupsSeen).toBeGreaterThan(5);
});
