import { createSlot } from '../../../protocols/pbft/rules/slot.ts';
import type { BrokenState } from './brokenState.ts';
import { broken, executed, first, prepared } from './brokenState.ts';

export const slots: readonly BrokenState[] = [
  ...broken('the log holds h < n ≤ H', prepared, {
    'a slot is above H': ({ log }) => {
      log.set(21, createSlot(0, 21, 4));
    },
    'a slot is not above h': ({ log }) => {
      log.set(0, createSlot(0, 0, 4));
    },
  }),
  ...broken('a slot is of this view, and so is its proposal', prepared, {
    'it stands under another number': ({ log }) => {
      log.set(2, createSlot(0, 3, 4));
    },
    'it is of another view': ({ log }) => {
      log.set(2, createSlot(1, 2, 4));
    },
    'its proposal is of another view': (state) => {
      const slot = first(state);
      if (slot.proposal) slot.proposal = { ...slot.proposal, view: 1 };
    },
  }),
  ...broken('requests are genuine, and what their digest says', prepared, {
    'they are others': (state) => {
      first(state).batch = [];
    },
    'there is no proposal': (state) => {
      first(state).proposal = null;
    },
    'one is forged': (state) => {
      const slot = first(state);
      slot.batch = (slot.batch ?? []).map((request) => ({ ...request, signature: 'forged' }));
    },
  }),
  ...broken('a ballot counts one vote a replica', prepared, {
    'a vote is counted twice': (state) => {
      for (const tally of first(state).prepares.tallies) tally.count++;
    },
    'a vote is not counted': (state) => {
      first(state).commits.tallies = [];
    },
    'a client has a place': (state) => {
      first(state).commits.choices.push(null);
    },
  }),
  ...broken('the primary has no PREPARE', prepared, {
    'it has one': (state) => {
      const { prepares, proposal: proposed } = first(state);
      prepares.choices[0] = proposed?.digest ?? null;
      for (const tally of prepares.tallies) tally.count++;
    },
  }),
  ...broken('it prepares what it accepted, and commits what it prepared', prepared, {
    'it accepted nothing': (state) => {
      first(state).accepted = false;
    },
    'its COMMIT is gone': (state) => {
      const { commits } = first(state);
      commits.choices.fill(null);
      commits.tallies = [];
    },
  }),
  ...broken('prepared is a PRE-PREPARE and q−1 PREPAREs, kept in P', prepared, {
    'a PREPARE is gone': (state) => {
      const { prepares } = first(state);
      prepares.choices[2] = null;
      for (const tally of prepares.tallies) tally.count--;
    },
    'the certificate is gone': ({ certificates }) => certificates.clear(),
  }),
  ...broken('committed is prepared, and q COMMITs', prepared, {
    'only its own is there': (state) => {
      first(state).committed = true;
      state.lastExecuted = 1;
    },
  }),
  ...broken('committed is prepared, and q COMMITs', executed, {
    'q are there, and the gate is shut': (state) => {
      first(state).committed = false;
    },
  }),
];
