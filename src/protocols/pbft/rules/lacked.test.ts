import { describe, expect, test } from 'vitest';
import { proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { answerOfRule, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { commitBy, newViewOf, prepareBy, statusBy, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import { castVote } from '../../ballot.ts';
import type { Status } from './messages.ts';
import { openCheckpoint } from './replicaState.ts';
import { messagesLackedBy, viewLacked } from './retransmission.ts';
import { createService } from './service.ts';
import { createSlot } from './slot.ts';
import { sendStatus } from './statusMessage.ts';
import { progressOf } from './timers.ts';

/** 1.11 (§4.1, §6.1): which messages another lacks, and what a STATUS says, in states made by hand. */

function preparedSlot(sequence: number, view = 0) {
  const proposal = { ...proposalAt(sequence), view };
  const slot = { ...createSlot(view, sequence, 4), proposal, batch: proposal.batch, accepted: true, prepared: true };
  castVote(slot.prepares, 1, proposal.digest);
  castVote(slot.commits, 1, proposal.digest);
  return slot;
}

/** R1 in view 0, with these slots prepared, in this order of arrival. */
function backupWith(...sequences: number[]) {
  const replica = oneReplica(1);
  for (const sequence of sequences) replica.state.log.set(sequence, preparedSlot(sequence));
  return replica;
}

const bothVotes = (sequence: number) => [prepareBy(1, proposalAt(sequence)), commitBy(1, proposalAt(sequence))];

describe('1.11: votes that another lacks', () => {
  test('are sent by ascending number, for its window and no further', () => {
    const { place, state } = backupWith(25, 24, 6, 5, 4);
    const status = statusBy(3, { lowWaterMark: 4 });
    expect(messagesLackedBy(place, state, status)).toEqual([5, 6, 24].flatMap(bothVotes));
  });

  test('are compared with what it says about that very slot', () => {
    const { place, state } = backupWith(1, 2);
    const { digest } = proposalAt(2);
    const second = { sequence: 2, digest, hasBatch: true, prepares: [1], commits: [1] };
    expect(messagesLackedBy(place, state, statusBy(3, { slots: [second] }))).toEqual(bothVotes(1));
  });

  test('are those of the view that both are in', () => {
    const { place, state } = backupWith(1);
    state.view = 4;
    state.log.set(2, preparedSlot(2, 4));
    const sent = messagesLackedBy(place, state, statusBy(3, { view: 4 }));
    expect(sent).toEqual([prepareBy, commitBy].map((vote) => vote(1, { ...proposalAt(2), view: 4 })));
    expect(messagesLackedBy(place, state, statusBy(3, { view: 5 }))).toEqual([]);
    state.active = false;
    expect(messagesLackedBy(place, state, statusBy(3, { view: 4 }))).toEqual([]);
  });
});

test('1.11: CHECKPOINTs are sent by ascending number, for the states that this replica has computed', () => {
  const { place, state } = oneReplica(1);
  for (const sequence of [30, 20, 10]) openCheckpoint(state, sequence, 4);
  for (const sequence of [30, 20]) {
    openCheckpoint(state, sequence, 4).own = { digest: `d${sequence}`, service: createService() };
  }
  const sent = messagesLackedBy(place, state, statusBy(3));
  expect(sent).toEqual(
    [20, 30].map((sequence) => ({ kind: 'checkpoint', sequence, digest: `d${sequence}`, replica: 1 })),
  );
});

test('1.11: decisions are passed on by ascending number', () => {
  const { place, state } = backupWith(2, 1);
  for (const slot of state.log.values()) {
    slot.committed = true;
    for (const voter of [2, 3]) castVote(slot.commits, voter, slot.proposal?.digest ?? '');
  }
  const again = statusBy(3, { view: 7, again: true });
  const decisions = messagesLackedBy(place, state, again).filter(({ kind }) => kind === 'decision');
  expect(decisions).toMatchObject([
    { sequence: 1, replica: 1, proof: [1, 2, 3].map((voter) => commitBy(voter, proposalAt(1))) },
    { sequence: 2, replica: 1, proof: [1, 2, 3].map((voter) => commitBy(voter, proposalAt(2))) },
  ]);
});

describe('T5 (§4.4): the way into a view', () => {
  const own = viewChangeBy(1);
  const between = () => {
    const replica = oneReplica(1);
    Object.assign(replica.state, { view: 1, active: false });
    replica.state.viewChanges.push(viewChangeBy(3), own);
    return replica;
  };

  test('is its own VIEW-CHANGE for its view, for one that has not got it', () => {
    const { place, state } = between();
    const sentTo = (status: Status) => messagesLackedBy(place, state, status);
    expect(sentTo(statusBy(3))).toEqual([own]);
    expect(sentTo(statusBy(3, { view: 1, active: false }))).toEqual([own]);
    expect(sentTo(statusBy(3, { view: 1, active: false, viewChanges: [1] }))).toEqual([]);
    expect(sentTo(statusBy(3, { viewChanges: [1] }))).toEqual([own]);
    expect(sentTo(statusBy(3, { view: 5, active: false }))).toEqual([]);
    state.view = 2;
    expect(sentTo(statusBy(3))).toEqual([]);
  });

  test('is the NEW-VIEW for the primary that made it, while it is in that view', () => {
    const { state } = between();
    const newView = newViewOf([viewChangeBy(0), own, viewChangeBy(3)]);
    state.newView = newView;
    expect(viewLacked(1, state, statusBy(3))).toEqual([own]);
    state.active = true;
    expect(viewLacked(1, state, statusBy(3))).toEqual([newView]);
    state.newView = null;
    expect(viewLacked(1, state, statusBy(3))).toEqual([own]);
  });
});

describe('1.11: a STATUS', () => {
  const statusOf = (replica: ReturnType<typeof backupWith>, why: Parameters<typeof sendStatus>[2] = 'heartbeat') =>
    answerOfRule((out) => sendStatus(replica.place, replica.state, why, out)).sends[0]?.message;

  test('names the slots that are open and the checkpoints that are not stable, by ascending number', () => {
    const replica = backupWith(3, 2, 1);
    replica.state.lastExecuted = 1;
    Object.assign(replica.state.log.get(1) ?? {}, { committed: true });
    for (const sequence of [20, 10]) castVote(openCheckpoint(replica.state, sequence, 4).votes, sequence / 10, 'd');
    const slotStatus = (sequence: number) => {
      return { sequence, digest: proposalAt(sequence).digest, hasBatch: true, prepares: [1], commits: [1] };
    };
    expect(statusOf(replica)).toEqual(
      statusBy(1, {
        lastExecuted: 1,
        slots: [2, 3].map(slotStatus),
        checkpoints: [
          { sequence: 10, voters: [1] },
          { sequence: 20, voters: [2] },
        ],
      }),
    );
  });

  test('names between two views the VIEW-CHANGEs for the one that it waits for, and no slot', () => {
    const replica = backupWith(1);
    Object.assign(replica.state, { view: 1, active: false });
    replica.state.viewChanges.push(viewChangeBy(1), viewChangeBy(3, { view: 2 }));
    expect(statusOf(replica)).toEqual(statusBy(1, { view: 1, active: false, viewChanges: [1] }));
  });

  test('says that it has asked before, leaving out the ask that is being made', () => {
    const replica = oneReplica(1);
    replica.state.asks = 1;
    replica.state.stalledAt = progressOf(replica.state);
    expect(statusOf(replica)).toMatchObject({ again: true });
    expect(statusOf(replica, 'noProgress')).toMatchObject({ again: false });
  });
});
