import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { watchNotes } from './pbftNotes.ts';

/** M9: a correct replica accepts, prepares and commits only slots n with h < n ≤ h + L (§4.2, §4.3). */
export const insideWindow: Monitor = {
  id: 'M9',
  watch({ cluster }) {
    // h moves within a step, so the state after the step does not show the h for which the replica acted on the slot.
    const stable = Array.from({ length: cluster.replicas }, (): Stable => ({ step: 0, node: 0, lowWaterMark: 0 }));
    return watchNotes(['prePrepared', 'prepared', 'committedLocal', 'stable'], ({ kind, sequence }, saidBy) => {
      const { step, node } = saidBy;
      const last = stable[node] as Stable;
      const { lowWaterMark } = last;
      if (kind === 'stable') {
        stable[node] = { step, node, lowWaterMark: sequence };
        return null;
      }
      if (sequence > lowWaterMark && sequence <= lowWaterMark + cluster.window) return null;
      const values = { sequence, lowWaterMark, highWaterMark: lowWaterMark + cluster.window };
      return { witnesses: lowWaterMark > 0 ? [last] : [], values };
    });
  },
};

interface Stable extends Witness {
  readonly lowWaterMark: SequenceNumber;
}
