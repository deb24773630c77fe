import type { PreparedHere } from '../../../protocols/pbft/rules/replicaState.ts';
import { newViewOf, prepareBy, viewChangeBy } from '../paperMessages.ts';
import type { BrokenState, StateChange } from './brokenState.ts';
import { between, broken, executed, hearingAhead, leadingNext, prepared, proposal } from './brokenState.ts';

function withCertificate(different: Partial<PreparedHere>, sequence = 1): StateChange {
  return ({ certificates }) => {
    const kept = certificates.get(1) as PreparedHere;
    certificates.delete(1);
    certificates.set(sequence, { ...kept, ...different });
  };
}

export const viewChanges: readonly BrokenState[] = [
  ...broken('P holds what prepared above h, by q−1 backups each', prepared, {
    'one is above H': withCertificate({}, 21),
    'one is not above h': withCertificate({}, 0),
    'one is of a later view': withCertificate({ view: 1 }),
    'one has too few voters': withCertificate({ voters: [1] }),
    'one has the primary among them': withCertificate({ voters: [0, 1] }),
  }),
  ...broken('it keeps one VIEW-CHANGE a replica, its own between views', between(1), {
    'one has two': ({ viewChanges: kept }) => {
      kept.push(viewChangeBy(2));
    },
    'a client has one': ({ viewChanges: kept }) => {
      kept.push(viewChangeBy(4));
    },
    'its own is gone': ({ viewChanges: kept }) => {
      kept.shift();
    },
  }),
  ...broken('who leads a view after the first has made its NEW-VIEW', leadingNext, {
    'it has none': (state) => {
      state.newView = null;
    },
  }),
  ...broken('who leads a view after the first has made its NEW-VIEW', between(1), {
    'it has one already': (state) => {
      state.newView = newViewOf([]);
    },
  }),
  ...broken('the NEW-VIEW timer runs once q have come this far', between(1), {
    'it runs too early': (state) => {
      state.newViewTimer = true;
    },
    'it does not run': ({ viewChanges: kept }) => {
      kept.push(viewChangeBy(3));
    },
  }),
  ...broken('the NEW-VIEW timer runs once q have come this far', executed, {
    'it waits for nothing': (state) => {
      state.newViewTimer = true;
    },
    'a view worked that is still to come': (state) => {
      state.lastWorkingView = 1;
    },
  }),
  ...broken('what is kept for later is of a view it has not entered', hearingAhead, {
    'it has entered that view': ({ early }) => {
      early.set(3, { view: 0, messages: [] });
    },
    'one message is of another view': ({ early }) => {
      early.get(3)?.messages.push(prepareBy(3, proposal));
    },
    'there are more than can be of use': ({ early }) => {
      const { messages = [] } = early.get(3) ?? {};
      messages.push(...Array.from({ length: 60 }, () => prepareBy(3, { ...proposal, view: 1 })));
    },
  }),
];
