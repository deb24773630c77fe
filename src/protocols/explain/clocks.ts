import { RIGHT_RATE } from '../../engine/clock.ts';
import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { NodeId } from '../../engine/protocol.ts';

/** Returns the rate of a node's clock after a step, in percent. */
export function clockRateAt(history: History, node: NodeId, step: StepIndex): number {
  return changesOf(history).findLast((change) => change.replica === node && change.step <= step)?.rate ?? RIGHT_RATE;
}

interface Change {
  readonly step: StepIndex;
  readonly replica: NodeId;
  readonly rate: number;
}

const changesOf = memoBy((history: History): readonly Change[] =>
  history.steps.flatMap(({ cause }, step): Change[] => {
    if (cause.kind !== 'intervention' || cause.noEffect) return [];
    const { action } = cause.intervention;
    return action.kind === 'clockRate' ? [{ step, replica: action.replica, rate: action.rate }] : [];
  }),
);
