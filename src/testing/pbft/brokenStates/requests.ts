import { copySlot } from '../../../protocols/pbft/rules/slot.ts';
import { requestOf } from '../paperMessages.ts';
import type { BrokenState } from './brokenState.ts';
import { broken, first, leading, waiting } from './brokenState.ts';

export const requests: readonly BrokenState[] = [
  ...broken('a pending request is genuine, and not executed', waiting, {
    'it is forged': ({ pending }) => {
      pending.set(0, requestOf({ signature: 'forged' }));
    },
    'it is of another client': ({ pending }) => {
      pending.set(0, requestOf({ client: 1 }));
    },
    'it is executed': ({ service }) => {
      service.lastReplies.set(0, { timestamp: 1, result: 'ok' });
    },
  }),
  ...broken('the request timer runs for the oldest pending request', waiting, {
    'it does not run': (state) => {
      state.timedRequest = null;
    },
    'it runs for another request': (state) => {
      state.timedRequest = state.pending.get(1) ?? null;
    },
  }),
  ...broken('only a primary holds requests back, one a client', waiting, {
    'a backup does': ({ buffered }) => {
      buffered.push(requestOf());
    },
  }),
  ...broken('only a primary holds requests back, one a client', leading, {
    'two are of one client': ({ buffered }) => {
      for (const timestamp of [2, 3]) buffered.push(requestOf({ timestamp }));
    },
    'it has its number': ({ buffered }) => {
      buffered.push(requestOf());
    },
  }),
  ...broken('a primary gave out each number it proposed, up to H', leading, {
    'it counts back': (state) => {
      state.lastAssigned = 0;
    },
    'it counts beyond H': (state) => {
      state.lastAssigned = 21;
    },
  }),
  ...broken('a primary gives no request two numbers', leading, {
    'it proposes one that has its number': (state) => {
      const slot = first(state);
      const proposal = slot.proposal && { ...slot.proposal, sequence: 2 };
      state.log.set(2, { ...copySlot(slot), sequence: 2, proposal });
      state.lastAssigned = 2;
    },
  }),
];
