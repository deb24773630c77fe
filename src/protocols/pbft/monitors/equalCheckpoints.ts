import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { Finding } from './pbftNotes.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M10: no two correct replicas rely on different states after n: neither as a stable checkpoint (§4.3), nor as a state
 * that they fetched. A fetched one is also what a correct replica gets that executed everything up to n itself.
 */
export const equalCheckpoints: Monitor = {
  id: 'M10',
  watch() {
    const states: States = { reliedOn: new Map(), computed: new Map() };
    return watchNotes('M10', ['checkpointTaken', 'stable', 'stateInstalled'], (note, { step, node }) => {
      const { kind, sequence, digest } = note;
      const mine: Known = { step, node, digest };
      if (kind === 'checkpointTaken') {
        if (!states.computed.has(sequence)) states.computed.set(sequence, mine);
        return null;
      }
      const earlier = states.reliedOn.get(sequence);
      if (!earlier) states.reliedOn.set(sequence, mine);
      const finding = contradiction(sequence, mine, earlier);
      // What a replica computes from a wrong state is wrong as well: only those who fetch are measured against it.
      return (
        finding ?? (kind === 'stateInstalled' ? contradiction(sequence, mine, states.computed.get(sequence)) : null)
      );
    });
  },
};

/** By sequence number, who was the first to have a state after it. */
interface States {
  readonly reliedOn: Map<number, Known>;
  readonly computed: Map<number, Known>;
}

interface Known extends Witness {
  readonly digest: string;
}

function contradiction(sequence: number, { digest }: Known, other: Known | undefined): Finding {
  if (!other || other.digest === digest) return null;
  return { witnesses: [other], values: { sequence, digest, other: other.digest } };
}
