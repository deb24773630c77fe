import { describe, expect, test } from 'vitest';
import { executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { answerOfRule, fourReplicas, ignoredNote, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy, proofBy, requestOf, viewChangeBy } from '../../../testing/pbft/paperMessages.ts';
import { ahead, inTheDark, oftenStable } from '../../../testing/pbft/stateDrive.ts';
import { castVote } from '../../ballot.ts';
import { onCheckpoint } from './checkpoint.ts';
import type { StateCopy } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';
import { createService, digestOfService } from './service.ts';
import { settleCheckpoint } from './stability.ts';
import { catchUp } from './stateTransfer.ts';
import { STATUS } from './timers.ts';

/** K2, K3, ST1, ST4 (§4.3): checkpoints and states, in states made by hand. K = 4 and L = 8. */

function executed(last: number) {
  const replica = oneReplica(3, oftenStable);
  executeUpTo(replica, last);
  const digest = replica.state.checkpoints.get(4)?.own?.digest ?? '';
  return { replica, digest };
}

describe('ST1 (§4.3): a replica without progress', () => {
  const targetOf = (change: (state: ReplicaState) => void) => {
    const { place, state } = oneReplica(3, oftenStable);
    change(state);
    return noteOf(
      answerOfRule((out) => catchUp(place, state, out)),
      'fetchStarted',
    );
  };
  const near = (state: ReplicaState, sequence: number, digest: string, voters: readonly number[]) => {
    for (const voter of voters) castVote(openCheckpoint(state, sequence, 4).votes, voter, digest);
  };
  const far = (state: ReplicaState, sequence: number, digest: string, voters: readonly number[]) => {
    for (const voter of voters) state.farCheckpoints.set(voter, { sequence, digest });
  };

  test('does not fetch what fewer than f+1 vouch for: one may lie (scenario B8)', () => {
    expect(targetOf((state) => near(state, 8, 'x', [0]))).toBeNull();
    expect(
      targetOf((state) => {
        near(state, 8, 'x', [0]);
        near(state, 8, 'y', [1]);
      }),
    ).toBeNull();
    expect(targetOf((state) => near(state, 8, 'd', [0, 1]))).toMatchObject({ digest: 'd', voters: [0, 1] });
  });

  test('fetches the highest that is certified, near or far, in whatever order it heard of them', () => {
    for (const order of [
      [4, 8],
      [8, 4],
    ]) {
      const target = targetOf((state) => {
        for (const sequence of order) near(state, sequence, `d${sequence}`, [0, 1]);
      });
      expect(target).toMatchObject({ sequence: 8, digest: 'd8' });
    }
    const withFar = (sequence: number) =>
      targetOf((state) => {
        far(state, sequence, 'far', [0, 1]);
        near(state, 8, 'near', [1, 2]);
      });
    expect(withFar(40)).toMatchObject({ sequence: 40, digest: 'far' });
    expect(withFar(8)).toMatchObject({ sequence: 8, digest: 'far' });
    expect(withFar(4)).toMatchObject({ sequence: 8, digest: 'near' });
  });

  test('goes on with the fetch that it has begun', () => {
    const target = targetOf((state) => {
      state.fetching = { sequence: 8, digest: 'd', voters: [0, 1], from: 0, diverged: false };
      near(state, 12, 'd', [0, 1]);
    });
    expect(target).toBeNull();
  });

  test('fetches at once only what lies above its window, whoever speaks of another', () => {
    const notesWith = (sequence: number) => {
      const { place, state } = oneReplica(3, oftenStable);
      state.lowWaterMark = 12;
      far(state, sequence, 'd', [0, 1]);
      const received = { from: 2, message: checkpointBy(2, 40, 'x') };
      return answerOfRule((out) => onCheckpoint(place, state, received, out)).notes.map(({ kind }) => kind);
    };
    expect(notesWith(20)).toEqual(['ignored']);
    expect(notesWith(24)).toEqual(['fetchStarted', 'timerStarted']);
  });
});

describe('ST2 (§4.3): a replica that is asked for a state', () => {
  test('sends none that it does not have, nor the one of the start', () => {
    const { replica, digest } = executed(4);
    const ask = (sequence: number) => replica.hear(0, { kind: 'fetchState', sequence, digest, replica: 0 });
    expect(ignoredNote(ask(0))).toMatchObject({ why: 'noSuchState', got: 0, expected: 0 });
    for (const voter of [0, 1]) replica.hear(voter, checkpointBy(voter, 4, digest));
    expect(ignoredNote(ask(8))).toMatchObject({ why: 'noSuchState', got: 8, expected: 4 });
    expect(ask(4).notes).toEqual([{ kind: 'stateSent', sequence: 4, to: 0 }]);
  });
});

describe('ST4 (§4.3): after a state is installed', () => {
  /** The state after n = 40, which lies far above the window. */
  const service = { ...createService(), values: new Map([['x', '40']]) };
  const digest = digestOfService(service);
  const copy: StateCopy = { kind: 'stateCopy', sequence: 40, service, proof: [], replica: 0 };

  test('those count as vouching for it who vouched for it from afar, and nobody else', () => {
    const replica = inTheDark([0], 40, digest);
    replica.hear(1, checkpointBy(1, 44, digest));
    replica.hear(2, checkpointBy(2, 40, digest));
    replica.hear(0, copy);
    expect(replica.state.stable).toMatchObject({ sequence: 40, voters: [0, 2, 3] });
    expect([...replica.state.farCheckpoints.keys()]).toEqual([1]);
  });

  test('slots up to it count as executed, those above it do not, and own states above it are given up', () => {
    const replica = oneReplica(6, { ...oftenStable, replicas: 7 });
    for (const sequence of [3, 4, 5]) replica.hear(0, proposalAt(sequence));
    const { state } = replica;
    openCheckpoint(state, 8, 7).own = { digest: 'wrong', service: createService() };
    state.fetching = { sequence: 4, digest, voters: [0, 1, 2], from: 0, diverged: true };
    replica.hear(0, { ...copy, sequence: 4 });
    expect(state.lowWaterMark).toBe(0);
    expect([3, 4, 5].map((sequence) => state.log.get(sequence)?.executed)).toEqual([true, true, false]);
    expect([4, 8].map((sequence) => state.checkpoints.get(sequence)?.own?.digest)).toEqual([digest, undefined]);
  });

  test('the view works only where it is active', () => {
    const fetched = ahead(4);
    const replica = inTheDark([0, 1, 2], 4, fetched.digest);
    replica.expire(STATUS);
    for (const other of [0, 1]) replica.hear(other, viewChangeBy(other));
    expect([replica.state.view, replica.state.active, replica.state.fetching?.sequence]).toEqual([1, false, 4]);
    replica.hear(0, fetched.copy);
    expect([replica.state.lastExecuted, replica.state.lastWorkingView]).toEqual([4, 0]);
  });
});

describe('K2, K3 (§4.3): once a checkpoint is stable', () => {
  test('claims and bodies up to it are discarded, and those above are kept', () => {
    const { replica, digest } = executed(4);
    const { state } = replica;
    for (const [voter, sequence] of [
      [0, 4],
      [1, 5],
      [2, 3],
    ] as const) {
      state.farCheckpoints.set(voter, { sequence, digest: 'd' });
      state.bodies.set(`body ${sequence}`, { sequence, batch: [requestOf()] });
    }
    for (const voter of [0, 1]) replica.hear(voter, checkpointBy(voter, 4, digest));
    expect([...state.farCheckpoints.keys()]).toEqual([1]);
    expect([...state.bodies.keys()]).toEqual(['body 5']);
  });

  test('the next number to give out is above it, and never goes back', () => {
    for (const [before, after] of [
      [0, 4],
      [6, 6],
    ] as const) {
      const { replica, digest } = executed(4);
      replica.state.lastAssigned = before;
      for (const voter of [0, 1]) replica.hear(voter, checkpointBy(voter, 4, digest));
      expect(replica.state.lastAssigned).toBe(after);
    }
  });

  test('it is told apart from one that is not, or that nobody has spoken of', () => {
    const { replica, digest } = executed(4);
    const { place, state } = replica;
    const settles = (sequence: number) => {
      let isStable = false;
      const answer = answerOfRule((out) => {
        isStable = settleCheckpoint(place, state, sequence, out);
      });
      return [isStable, answer.notes.length];
    };
    expect(settles(99)).toEqual([false, 0]);
    expect(settles(4)).toEqual([false, 0]);
    for (const voter of [0, 1]) castVote(openCheckpoint(state, 4, 4).votes, voter, digest);
    expect(settles(4)).toEqual([true, 1]);
  });

  test('a proposal that was above the window until now is accepted', () => {
    const { replica, digest } = executed(4);
    const { state } = replica;
    const above = { ...proposalAt(9) };
    const slot = { ...(state.log.get(4) as NonNullable<ReturnType<typeof state.log.get>>) };
    Object.assign(slot, { sequence: 9, proposal: above, batch: above.batch, accepted: false, prepared: false });
    Object.assign(slot, { committed: false, executed: false });
    replica.hear(0, checkpointBy(0, 4, digest));
    state.log.set(9, slot);
    const answer = answerOfRule((out) =>
      onCheckpoint(replica.place, state, { from: 1, message: checkpointBy(1, 4, digest) }, out),
    );
    expect(noteOf(answer, 'prePrepared')?.sequence).toBe(9);
  });
});

test('ST2 (§4.3): a proof for another state than the one that is sent proves nothing', () => {
  const { copy, digest } = ahead(4);
  const replica = oneReplica(3, fourReplicas);
  for (const voter of [0, 1]) castVote(openCheckpoint(replica.state, 4, 4).votes, voter, digest);
  replica.state.fetching = { sequence: 4, digest, voters: [0, 1], from: 0, diverged: false };
  const evil = { ...copy, sequence: 8, service: { ...copy.service, values: new Map([['x', 'evil']]) } };
  const answer = replica.hear(0, { ...evil, proof: proofBy([0, 1, 2], 8, digest) });
  expect(answer.notes[0]).toMatchObject({ kind: 'ignored', why: 'uncertifiedState' });
  expect(replica.state.lastExecuted).toBe(0);
});
