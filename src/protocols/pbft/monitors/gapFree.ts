import type { Monitor } from '../../../engine/monitors/monitor.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { watchNotes } from './pbftNotes.ts';

/**
 * M4: a correct replica executes n only after n − 1 (§4.2). A fetched state (§4.3) stands for the execution of
 * everything up to its number.
 */
export const gapFree: Monitor = {
  id: 'M4',
  watch({ cluster }) {
    const last = Array.from({ length: cluster.replicas }, (): Executed => ({ step: 0, sequence: 0 }));
    return watchNotes(['executed', 'stateInstalled'], ({ kind, sequence }, { step, node }) => {
      const mine = last[node] as Executed;
      const { step: earlier, sequence: before } = mine;
      mine.step = step;
      mine.sequence = sequence;
      if (kind === 'stateInstalled' || sequence === before + 1) return null;
      return { witnesses: before > 0 ? [{ step: earlier, node }] : [], values: { sequence, before } };
    });
  },
};

/** The latest sequence number up to which a replica has executed, 0 before any, and the step in which it did. */
interface Executed {
  step: StepIndex;
  sequence: SequenceNumber;
}
