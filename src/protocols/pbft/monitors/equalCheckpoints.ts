import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { Breach } from './pbftNotes.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M10: no two correct replicas rely on different states after n: neither as a stable checkpoint (§4.3), nor as a state
 * that they fetched. A fetched state is also the one that a correct replica has after executing everything up to n
 * itself.
 */
export const equalCheckpoints: Monitor = {
  id: 'M10',
  watch() {
    const states: States = { reliedOn: new Map(), computed: new Map() };
    return watchNotes(['checkpointTaken', 'stable', 'stateInstalled'], (note, { step, node }) => {
      const { kind, sequence, digest } = note;
      const mine: HeldState = { step, node, digest };
      if (kind === 'checkpointTaken') {
        if (!states.computed.has(sequence)) states.computed.set(sequence, mine);
        return null;
      }
      const earlier = states.reliedOn.get(sequence);
      if (!earlier) states.reliedOn.set(sequence, mine);
      const breach = contradiction(sequence, mine, earlier);
      // A replica that computed its state from a wrong one is not blamed: only fetched states are compared with
      // computed ones.
      return (
        breach ?? (kind === 'stateInstalled' ? contradiction(sequence, mine, states.computed.get(sequence)) : null)
      );
    });
  },
};

/** The first replica to have a state after n, by sequence number n. */
interface States {
  readonly reliedOn: Map<number, HeldState>;
  readonly computed: Map<number, HeldState>;
}

interface HeldState extends Witness {
  readonly digest: string;
}

function contradiction(sequence: SequenceNumber, { digest }: HeldState, other: HeldState | undefined): Breach {
  if (!other || other.digest === digest) return null;
  return { witnesses: [other], values: { sequence, digest, other: other.digest } };
}
