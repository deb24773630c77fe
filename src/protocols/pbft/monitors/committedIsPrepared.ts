import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { World } from '../../../engine/world.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { PbftState } from '../pbft.ts';
import { createPairTable, setValue, valueAt } from './pairTable.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M3: a request that is committed-local at a correct replica is prepared at f+1 correct replicas at least, or below
 * their low water mark (§4.2: this is why a view change cannot lose it).
 */
export const committedIsPrepared: Monitor = {
  id: 'M3',
  watch({ cluster }) {
    const need = weakQuorumSize(cluster.replicas);
    /** The requests that were prepared at each slot: one, as long as M2 holds. */
    const prepared = createPairTable<Prepared[]>();
    return watchNotes(['prepared', 'committedLocal'], (note, { step, node }, world) => {
      const { view, sequence, digest } = note;
      const known = valueAt(prepared, view, sequence);
      const same = known?.find((other) => other.digest === digest);
      if (note.kind === 'prepared') {
        const mine = same ?? { digest, steps: [] };
        mine.steps[node] = step;
        if (!known) setValue(prepared, view, sequence, [mine]);
        else if (!same) known.push(mine);
        return null;
      }
      const steps = same?.steps ?? [];
      if (areEnough(world, steps, sequence, need)) return null;
      return { witnesses: correctOnes(world, steps), values: { view, sequence, digest } };
    });
  },
};

interface Prepared {
  readonly digest: string;
  /** The step in which each replica prepared it, with holes for the others. */
  readonly steps: StepIndex[];
}

function correctOnes(world: World, steps: readonly StepIndex[]): Witness[] {
  const witnesses: Witness[] = [];
  steps.forEach((step, node) => {
    if (isCorrect(world, node)) witnesses.push({ step, node });
  });
  return witnesses;
}

/**
 * Counts replicas, not notes: one may prepare a slot again after a restart. One with a checkpoint of it needs no proof
 * any more.
 */
function areEnough(world: World, steps: readonly StepIndex[], sequence: SequenceNumber, need: number): boolean {
  let count = 0;
  for (let node = 0; node < world.setup.cluster.replicas && count < need; node++) {
    if (!isCorrect(world, node)) continue;
    const state = world.nodes[node]?.state as PbftState;
    const isBelow = state.kind === 'replica' && state.lowWaterMark >= sequence;
    if (isBelow || steps[node] !== undefined) count++;
  }
  return count >= need;
}
