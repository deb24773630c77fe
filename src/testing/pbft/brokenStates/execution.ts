import { createService } from '../../../protocols/pbft/rules/service.ts';
import type { BrokenState } from './brokenState.ts';
import { broken, executed, first, prepared, tentative } from './brokenState.ts';

export const execution: readonly BrokenState[] = [
  ...broken('it has executed h, and beyond H only by a fetched state', executed, {
    'it goes back behind h': (state) => {
      state.lastExecuted = -1;
    },
    'it runs ahead of H': (state) => {
      state.lastExecuted = 21;
    },
  }),
  ...broken('the slot after the last executed one is not committed', executed, {
    'a committed slot waits for nothing': (state) => {
      state.lastExecuted = 0;
    },
  }),
  ...broken('what it executed is in its reply cache', executed, {
    'a reply is forgotten': ({ service }) => service.lastReplies.clear(),
  }),
  ...broken('the tentative slot is prepared, and next', tentative, {
    'it was executed for good': (state) => {
      state.lastExecuted = 1;
    },
    'it is between two views': (state) => {
      state.active = false;
    },
    'it is not prepared': (state) => {
      first(state).prepared = false;
    },
    'it is committed': (state) => {
      state.log.delete(1);
    },
  }),
  ...broken('the tentative slot is prepared, and next', prepared, {
    'nothing is executed tentatively': (state) => {
      state.tentative = { sequence: 1, requests: [], before: createService() };
    },
  }),
];
