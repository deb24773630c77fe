import { describe, expect, test } from 'vitest';
import { executeUpTo } from '../../../testing/pbft/backupDrive.ts';
import { answerOfRule, fourReplicas, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { oftenStable } from '../../../testing/pbft/stateDrive.ts';
import { askNextForState, certifiedFar, isReached, startFetch } from './fetching.ts';
import type { CheckpointClaim, Fetching } from './replicaState.ts';

/** ST1, ST2 (§4.3, §4.4): which state is fetched, and who is asked. With n = 7, f+1 is 3. */

const seven = { ...fourReplicas, replicas: 7 };

function replicaThatHeard(claims: readonly (readonly [number, number, string])[]) {
  const replica = oneReplica(6, seven);
  for (const [voter, sequence, digest] of claims) replica.state.farCheckpoints.set(voter, { sequence, digest });
  return replica;
}

function certified(...claims: (readonly [number, number, string])[]): (CheckpointClaim & object) | null {
  const { place, state } = replicaThatHeard(claims);
  return certifiedFar(place, state);
}

describe('ST1 (§4.3): a checkpoint far above the window is certified', () => {
  test('by f+1 that agree on number and digest, told in ascending order', () => {
    expect(certified([4, 40, 'd'], [2, 40, 'd'])).toBeNull();
    expect(certified([4, 40, 'd'], [2, 40, 'd'], [1, 40, 'e'], [3, 44, 'd'])).toBeNull();
    const agreed = { sequence: 40, digest: 'd', voters: [0, 2, 4] };
    expect(certified([4, 40, 'd'], [2, 40, 'd'], [0, 40, 'd'])).toEqual(agreed);
  });

  test('the highest of them; with more than f liars the first of two for one number, on every replica the same', () => {
    const three = (voters: readonly number[], sequence: number, digest: string) =>
      voters.map((voter) => [voter, sequence, digest] as const);
    const odd = { digest: 'd', voters: [1, 3, 5] };
    const even = { digest: 'e', voters: [0, 2, 4] };
    expect(certified(...three([5, 3, 1], 40, 'd'), ...three([4, 2, 0], 44, 'e'))).toEqual({ sequence: 44, ...even });
    expect(certified(...three([5, 3, 1], 44, 'd'), ...three([4, 2, 0], 40, 'e'))).toEqual({ sequence: 44, ...odd });
    expect(certified(...three([5, 3, 1], 44, 'd'), ...three([4, 2, 0], 44, 'e'))).toEqual({ sequence: 44, ...even });
  });
});

describe('ST2 (§4.4): the next replica to ask', () => {
  const fetching: Fetching = { sequence: 40, digest: 'd', voters: [2], from: 2, diverged: false };

  test('is one of all that vouch for that very state by now, each of them once, by number', () => {
    const { place, state } = replicaThatHeard([
      [4, 40, 'd'],
      [1, 40, 'd'],
      [0, 40, 'e'],
      [3, 44, 'd'],
    ]);
    state.fetching = fetching;
    const answer = answerOfRule((out) => askNextForState(place, state, out));
    expect(noteOf(answer, 'fetchStarted')).toMatchObject({ from: 4, voters: [1, 2, 4], why: 'nextReplica' });
    expect(answer.sends).toEqual([{ to: 4, message: { kind: 'fetchState', sequence: 40, digest: 'd', replica: 6 } }]);
  });

  test('is never itself, and nobody where nobody else vouches', () => {
    const { place, state } = replicaThatHeard([]);
    state.fetching = { ...fetching, voters: [1, 6], from: 1 };
    const again = answerOfRule((out) => askNextForState(place, state, out));
    expect(noteOf(again, 'fetchStarted')?.from).toBe(1);
    state.fetching = { ...fetching, voters: [6], from: 1 };
    expect(answerOfRule((out) => askNextForState(place, state, out))).toEqual({ notes: [], sends: [], timers: [] });
    expect(state.fetching.voters).toEqual([6]);
  });

  test('comes after the one asked last, also where the fetch of the same checkpoint starts anew', () => {
    const { place, state } = replicaThatHeard([]);
    const startedFrom = (sequence: number) => {
      state.fetching = { ...fetching, voters: [0, 2, 3], from: 2 };
      const target = { sequence, digest: 'e', voters: [0, 2, 3], why: 'diverged' } as const;
      return noteOf(
        answerOfRule((out) => startFetch(place, state, target, out)),
        'fetchStarted',
      )?.from;
    };
    expect([startedFrom(40), startedFrom(44)]).toEqual([3, 0]);
  });
});

test('ST2 (§4.4): a state is reached where it is stable, or the replica computed it itself; another digest is not', () => {
  const { state } = executed();
  const digest = state.checkpoints.get(4)?.own?.digest ?? '';
  expect(isReached(state, { sequence: 4, digest })).toBe(true);
  expect(isReached(state, { sequence: 4, digest: 'another' })).toBe(false);
  expect(isReached(state, { sequence: 8, digest })).toBe(false);
});

function executed() {
  const replica = oneReplica(3, oftenStable);
  executeUpTo(replica, 4);
  return replica;
}
