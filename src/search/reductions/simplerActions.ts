import type { Action } from '../../engine/interventions/index.ts';
import { NOTHING_TOLD } from '../../engine/lying/misbehaviour.ts';
import { usualAmount, usualGroups } from '../../engine/lying/usual.ts';
import type { Cluster } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { behaviourOf } from '../../protocols/pbft/lies/index.ts';
import type { Change, Reduction } from './reduction.ts';
import { tryEach } from './reduction.ts';

/** The letters and numbers of every intervention that is left become the usual ones, where they can. */
export const simplerActions: Reduction = (setup) => {
  return tryEach(
    setup,
    setup.interventions.flatMap(({ action }, index) =>
      simplerThan(action, setup.cluster).map((simpler) => inAction(index, simpler)),
    ),
  );
};

/** What is changed about an action that may have been changed before; null where it is like that already. */
type Simpler = (action: Action) => Action | null;

function simplerThan(action: Action, cluster: Cluster): Simpler[] {
  switch (action.kind) {
    case 'request':
      return [(one) => ('operation' in one && one.operation !== SIMPLE ? { ...one, operation: SIMPLE } : null)];
    case 'partition':
      return lettersInto(NOTHING_TOLD.repeat(action.groups.length));
    case 'misbehave': {
      const amount = usualAmount(behaviourOf(action.behaviour));
      const groups = usualGroups(behaviourOf(action.behaviour), action.node, cluster);
      return [
        ...lettersInto(groups),
        (one) => (one.kind === 'misbehave' && one.amount !== amount ? { ...one, amount } : null),
      ];
    }
    default:
      return [];
  }
}

const SIMPLE = 'put x 1';

/** All letters at once, then one by one. */
function lettersInto(usual: string): Simpler[] {
  const changed = (change: (groups: string) => string): Simpler => {
    return (one) => {
      if (one.kind !== 'misbehave' && one.kind !== 'partition') return null;
      const groups = change(one.groups);
      return groups === one.groups ? null : { ...one, groups };
    };
  };
  const oneByOne = Array.from(usual, (letter, node) =>
    changed((groups) => groups.slice(0, node) + letter + groups.slice(node + 1)),
  );
  return [changed(() => usual), ...oneByOne];
}

function inAction(index: number, simpler: Simpler): Change {
  return (setup: Setup) => {
    const intervention = setup.interventions[index];
    const action = intervention && simpler(intervention.action);
    if (!action) return null;
    return { ...setup, interventions: setup.interventions.with(index, { ...intervention, action }) };
  };
}
