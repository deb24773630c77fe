import { expect, test } from 'vitest';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviourOf } from '../protocols/pbft/lies/index.ts';
import { runOf } from '../protocols/run.ts';
import { buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { rowCluster } from '../testing/pbft/runRow.ts';
import { foretell, worldToForetell } from './foretelling.ts';
import type { MisbehaveAction } from './interventions/misbehave.ts';
import { lastOccasion } from './occasion.ts';
import { finish } from './parts.ts';

const history = runOf(buildSetup({ cluster: rowCluster, untilTick: 200, interventions: [requestA] }));
const end = history.steps.length;

function lie(node: number, behaviour: BehaviourId, groups = ''): MisbehaveAction {
  return { kind: 'misbehave', node, behaviour, groups, amount: behaviourOf(behaviour).amount?.usual ?? 0 };
}

/** The index of the only step in which R0 proposes. */
const proposing = history.steps.findIndex(({ sent }) => sent.some(({ letters }) => letters === 'PP'));

test('a primary that equivocates has its last occasion right before its last proposal', () => {
  expect(finish(lastOccasion(history, end, lie(0, 'equivocates', 'aabb')))).toBe(proposing);
  expect(finish(lastOccasion(history, proposing + 1, lie(0, 'equivocates', 'aabb')))).toBe(proposing);
});

test('there is none before it, nor for a node that has nothing of the kind to say', () => {
  expect(finish(lastOccasion(history, proposing, lie(0, 'equivocates', 'aabb')))).toBeNull();
  expect(finish(lastOccasion(history, end, lie(2, 'equivocates', 'aabb')))).toBeNull();
});

test.each([lie(0, 'silentToSome', 'axxx'), lie(3, 'delaysEverything', 'bbbb')])(
  'from an occasion on the lie is foretold to change the next messages: $behaviour',
  (action) => {
    const from = finish(lastOccasion(history, end, action)) ?? -1;
    expect(history.steps[from]?.node).toBe(action.node);
    const { refused, steps } = finish(foretell(finish(worldToForetell(history, from)), action));
    expect(refused).toBeNull();
    expect(steps.length).toBeGreaterThan(0);
  },
);
