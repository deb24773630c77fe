import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M4: a correct replica executes n only after n − 1 (§4.2). A fetched state (§4.3) stands for the execution of
 * everything up to its number.
 */
export const gapFree: Monitor = {
  id: 'M4',
  watch() {
    const last = new Map<number, Witness & { readonly sequence: SequenceNumber }>();
    return watchNotes(['executed', 'stateInstalled'], ({ kind, sequence }, { step, node }) => {
      const earlier = last.get(node);
      last.set(node, { step, node, sequence });
      const before = earlier?.sequence ?? 0;
      if (kind === 'stateInstalled' || sequence === before + 1) return null;
      return { witnesses: earlier ? [earlier] : [], values: { sequence, before } };
    });
  },
};
