import { describe, expect, test } from 'vitest';
import { executeUpTo } from '../../../testing/pbft/backupDrive.ts';
import { ignoredNote, noteKinds, noteOf } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy, proofBy } from '../../../testing/pbft/paperMessages.ts';
import { ahead, inTheDark } from '../../../testing/pbft/stateDrive.ts';
import { digestOfService } from './service.ts';
import { FETCH, STATUS } from './timers.ts';

/** ST2 (§4.3): a fetch ends only when its target is reached or stable. */

describe('ST2 (§4.3): a fetch', () => {
  test('a state older than the one that is fetched is not enough, though it is certified: the next is asked', () => {
    const { copy } = ahead(4);
    const later = ahead(8);
    const replica = inTheDark([0, 1, 2], 8, later.digest);
    replica.expire(STATUS);
    const asked = replica.state.fetching?.from ?? 0;
    const older = { ...copy, replica: asked, proof: proofBy([0, 1, 2], 4, digestOfService(copy.service)) };
    const answer = replica.hear(asked, older);
    expect(answer.notes[0]).toMatchObject({ kind: 'ignored', why: 'olderState', got: 4, expected: 8 });
    expect(noteOf(answer, 'fetchStarted')).toMatchObject({ why: 'nextReplica', sequence: 8 });
    expect(replica.state.fetching?.from).not.toBe(asked);
  });

  test('what others send unasked changes nothing: a duplicate of an old state does not end the fetch', () => {
    const { copy } = ahead(4);
    const later = ahead(8);
    const replica = inTheDark([0, 1, 2], 8, later.digest);
    replica.expire(STATUS);
    const before = replica.state.fetching;
    const unasked = [0, 1, 2].find((other) => other !== before?.from) ?? 0;
    const proof = proofBy([0, 1, 2], 4, digestOfService(copy.service));
    expect(ignoredNote(replica.hear(unasked, { ...copy, replica: unasked, proof }))?.why).toBe('olderState');
    const wrong = { ...later.copy, sequence: 12, replica: unasked };
    expect(ignoredNote(replica.hear(unasked, wrong))?.why).toBe('uncertifiedState');
    expect(replica.state.fetching).toEqual(before);
  });

  test('one voter is not enough, and all that vouch by now are asked in turn', () => {
    const { digest } = ahead(4);
    const replica = inTheDark([0], 4, digest);
    replica.expire(STATUS);
    expect(replica.state.fetching).toBeNull();
    replica.hear(1, checkpointBy(1, 4, digest));
    replica.expire(STATUS);
    expect(replica.state.fetching).toMatchObject({ from: 0, voters: [0, 1] });
    replica.hear(2, checkpointBy(2, 4, digest));
    replica.expire(FETCH);
    replica.expire(FETCH);
    expect(replica.state.fetching).toMatchObject({ from: 2, voters: [0, 1, 2] });
  });

  test('a fetch ends when its target is executed; the state that comes after is not installed again', () => {
    const { copy, digest } = ahead(4);
    const replica = inTheDark([0, 1], 4, digest);
    replica.expire(STATUS);
    const executing = executeUpTo(replica, 4).at(-1);
    expect(executing && noteKinds(executing)).toContain('fetchEnded');
    expect(replica.state.lowWaterMark).toBe(4);
    expect(ignoredNote(replica.hear(0, copy))?.why).toBe('notFetching');
    expect([...replica.state.checkpoints.keys()]).toEqual([]);
  });
});
