import { describe, expect, test } from 'vitest';
import { runWith } from '../../../testing/diagram/testRuns.ts';
import { sceneOf } from '../../scene/scene.ts';
import { laneStatus } from '../lane/status.ts';
import { liesAt } from './scene.ts';

const lie = (node: number, behaviour: 'equivocates' | 'votesManyTimes') =>
  ({ kind: 'misbehave', node, behaviour, groups: 'xabbx', amount: 3 }) as const;

const history = runWith([
  [0, 0, lie(3, 'equivocates')],
  [100, 0, lie(3, 'votesManyTimes')],
  [150, 0, { kind: 'behave', node: 3, behaviour: 'equivocates' }],
  [250, 0, { kind: 'behave', node: 3, behaviour: 'votesManyTimes' }],
  [300, 0, lie(4, 'equivocates')],
]);
const scene = sceneOf(history);
const lies = scene.intervals.filter(({ what }) => what.kind === 'lie');

/** Returns the number of steps after which the intervention number `index` is done. */
function stepsTo(index: number): number {
  return history.steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.index === index) + 1;
}

describe('the time in which a node lies', () => {
  test('lasts from its first lie to the end of its last; what has no effect is none', () => {
    expect(lies).toHaveLength(1);
    expect(lies[0]).toMatchObject({
      what: { kind: 'lie', node: 3 },
      fromStep: stepsTo(1) - 1,
      untilStep: stepsTo(4) - 1,
    });
  });

  test('goes on to the end of the run where nothing ends it', () => {
    const endless = sceneOf(runWith([[0, 0, lie(1, 'equivocates')]]));
    expect(endless.intervals.find(({ what }) => what.kind === 'lie')).toMatchObject({
      to: endless.time.units,
      untilStep: null,
    });
  });

  test('says at each step which lies there are, and remembers that there were some', () => {
    const at = (shown: number) => liesAt(scene.intervals, 3, shown);
    expect(at(stepsTo(1) - 1)).toEqual({ behaviours: [], hasLied: false });
    expect(at(stepsTo(1))).toEqual({ behaviours: ['equivocates'], hasLied: true });
    expect(at(stepsTo(2)).behaviours).toEqual(['equivocates', 'votesManyTimes']);
    expect(at(stepsTo(3)).behaviours).toEqual(['votesManyTimes']);
    expect(at(stepsTo(4))).toEqual({ behaviours: [], hasLied: true });
    expect(liesAt(scene.intervals, 0, stepsTo(4))).toEqual({ behaviours: [], hasLied: false });
  });

  test('is the status of its lane, beside what it is otherwise', () => {
    expect(laneStatus(scene, 3, stepsTo(2))).toEqual({
      kind: 'lying',
      behaviours: ['equivocates', 'votesManyTimes'],
      otherwise: { kind: 'backup', view: 0 },
    });
    expect(laneStatus(scene, 3, stepsTo(4))).toEqual({ kind: 'backup', view: 0 });
  });
});
