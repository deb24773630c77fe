import { describe, expect, test } from 'vitest';
import { bringToPrepared, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { oneClient, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy, prepareBy, replyBy, requestOf, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import { copyClient, createOutstanding } from './clientState.ts';
import { copyReplica } from './copyReplica.ts';
import type { ReplicaState } from './replicaState.ts';

/** Worlds are copied, and a copy goes its own way: nothing that happens to one changes the other. */

function fullReplica(): ReplicaState {
  const replica = oneReplica(1);
  bringToPrepared(replica, proposalAt(1));
  replica.hear(2, checkpointBy(2, 10, 'd'));
  replica.hear(3, viewChangeBy(3));
  replica.hear(2, prepareBy(2, { ...proposalAt(1), view: 1 }));
  const { state } = replica;
  state.buffered.push(requestOf());
  state.heldReads.push(requestOf({ readOnly: true }));
  state.fetching = { sequence: 10, digest: 'd', voters: [2], from: 2, diverged: false };
  return state;
}

describe('a copy of a replica', () => {
  test('is equal to it, in every part, whether it fetches a state or not', () => {
    const state = fullReplica();
    expect(copyReplica(state)).toStrictEqual(state);
    state.fetching = null;
    expect(copyReplica(state)).toStrictEqual(state);
  });

  test('goes its own way', () => {
    const state = fullReplica();
    const copy = copyReplica(state);
    for (const list of [copy.buffered, copy.heldReads, copy.viewChanges]) list.length = 0;
    const { early, checkpoints, log } = copy;
    early.get(2)?.messages.pop();
    checkpoints.get(10)?.votes.choices.fill('other');
    log.get(1)?.prepares.choices.fill('other');
    for (const map of [copy.pending, copy.ordered, copy.certificates, copy.service.values]) map.clear();
    if (copy.fetching) Object.assign(copy.fetching, { from: 3 });
    expect(state).toStrictEqual(fullReplica());
  });
});

test('a request that is waited for begins without answers, each replica believed in view 0', () => {
  expect(createOutstanding(requestOf(), 0, 4).views).toStrictEqual([0, 0, 0, 0]);
});

describe('a copy of a client', () => {
  const waiting = () => {
    const client = oneClient();
    for (const operation of ['put x 1', 'put x 2']) client.ask(operation);
    client.hear(1, replyBy(1, { view: 4 }));
    return client.state;
  };

  test('is equal to it, whether it waits for an answer or not', () => {
    for (const state of [waiting(), oneClient().state]) expect(copyClient(state)).toStrictEqual(state);
  });

  test('goes its own way', () => {
    const state = waiting();
    const copy = copyClient(state);
    copy.queue.pop();
    copy.outstanding?.views.fill(9);
    copy.outstanding?.replies.choices.fill('other');
    expect(state).toStrictEqual(waiting());
  });
});
