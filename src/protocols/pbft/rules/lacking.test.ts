import { describe, expect, test } from 'vitest';
import { bringToCommitted, executeUpTo, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import type { Answer, OneActor } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, ignoredNote, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  checkpointBy,
  commitBy,
  prePrepareOf,
  requestOf,
  statusBy,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import type { StateCopy } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';
import { copyService, digestOfService } from './service.ts';
import { HEARTBEAT, STATUS } from './timers.ts';

/** 1.11 (§4.1, §6.1): a replica that can know that it is behind asks until it is not, and then rests. */

const small = { ...fourReplicas, checkpointInterval: 2, window: 4 };

function asked(answer: Answer): string | null {
  return noteOf(answer, 'statusSent')?.why ?? null;
}

function isAsking(replica: OneActor<ReplicaState>): boolean {
  return replica.state.statusMark !== null;
}

describe('1.11: a message for a slot above the window', () => {
  const above = (from: number, sequence = 6) => commitBy(from, proposalAt(sequence));

  test('is not kept, and the replica asks at once, once for each position of its window', () => {
    const backup = oneReplica(1, small);
    const first = backup.hear(2, above(2));
    expect([ignoredNote(first)?.why, asked(first)]).toEqual(['aboveWindow', 'beyondWindow']);
    expect(asked(backup.hear(2, above(2, 7)))).toBeNull();
    expect(isAsking(backup)).toBe(false);
  });

  test('of f+1 senders, so of a correct one, makes it ask until it has come as far', () => {
    const backup = oneReplica(1, small);
    for (const from of [2, 3]) backup.hear(from, above(from));
    expect(isAsking(backup)).toBe(true);
    executeUpTo(backup, 4);
    expect(isAsking(backup)).toBe(true);
  });

  test('when the window has moved it asks again for what it had no room for', () => {
    const backup = oneReplica(1, small);
    backup.hear(2, above(2));
    const digest = (sequence: number) => {
      const witness = oneReplica(2, small);
      executeUpTo(witness, sequence);
      return digestOfService(witness.state.service);
    };
    executeUpTo(backup, 2);
    backup.hear(0, checkpointBy(0, 2, digest(2)));
    expect(asked(backup.hear(3, checkpointBy(3, 2, digest(2))))).toBe('beyondWindow');
  });

  test('is forgotten with its view: the next one may decide otherwise', () => {
    const backup = oneReplica(1, small);
    for (const from of [2, 3]) backup.hear(from, above(from));
    leaveView(backup);
    expect(backup.state.beyondWindow.size).toBe(0);
  });
});

describe('1.11: what others say that they have executed', () => {
  test('of f+1 makes a replica ask until it has come as far; of one it does not', () => {
    const backup = oneReplica(1, small);
    backup.hear(2, statusBy(2, { lastExecuted: 1 }));
    expect(isAsking(backup)).toBe(false);
    backup.hear(3, statusBy(3, { lastExecuted: 2 }));
    expect(isAsking(backup)).toBe(true);
    bringToCommitted(backup, proposalAt(1));
    expect(isAsking(backup)).toBe(false);
  });
});

test('1.11: after it has installed a state a replica asks for what came since', () => {
  const witness = oneReplica(2, small);
  executeUpTo(witness, 4);
  const service = copyService(witness.state.service);
  const digest = digestOfService(service);
  const backup = oneReplica(3, small);
  for (const from of [0, 1]) backup.hear(from, checkpointBy(from, 4, digest));
  backup.expire(STATUS);
  const copy: StateCopy = { kind: 'stateCopy', sequence: 4, service, proof: [], replica: 0 };
  const answer = backup.hear(0, copy);
  expect(answer.notes.filter(({ kind }) => kind === 'statusSent')).toMatchObject([
    { why: 'stateInstalled', lastExecuted: 4 },
  ]);
});

test('1.11: replicas that are connected again tell each other what they have, and nobody else', () => {
  const backup = oneReplica(1);
  const answer = backup.connect([0, 3]);
  expect(noteOf(answer, 'statusSent')).toMatchObject({ why: 'connected', to: [0, 3] });
  expect(answer.sends).toEqual([0, 3].map((to) => ({ to, message: statusBy(1) })));
});

describe('1.11: a replica rests', () => {
  test('after six asks in vain, the last ones further apart', () => {
    const backup = oneReplica(1);
    backup.hear(0, proposalAt(1));
    const waits: (number | null)[] = [];
    for (let ask = 0; ask < 6; ask++) {
      const again = backup.expire(STATUS);
      waits.push(again.timers.find(({ timer }) => timer === STATUS)?.after ?? null);
    }
    expect(waits).toEqual([300, 300, 300, 300, 600, null]);
    expect(isAsking(backup)).toBe(false);
  });

  test('until a client asks again, or it has made progress', () => {
    const backup = oneReplica(1);
    backup.hear(4, requestOf());
    for (let ask = 0; ask < 6; ask++) backup.expire(STATUS);
    expect(isAsking(backup)).toBe(false);
    backup.hear(4, requestOf());
    expect(isAsking(backup)).toBe(true);
    for (let ask = 0; ask < 6; ask++) backup.expire(STATUS);
    expect(isAsking(backup)).toBe(false);
    bringToCommitted(backup, prePrepareOf(requestOf()));
    backup.hear(0, proposalAt(2));
    expect(isAsking(backup)).toBe(true);
  });

  test('says from the second ask on that it has asked before', () => {
    const backup = oneReplica(1);
    backup.hear(0, proposalAt(1));
    const agains = [1, 2].map(() => {
      const message = backup.expire(STATUS).sends[0]?.message;
      return message?.kind === 'status' && message.again;
    });
    expect(agains).toEqual([false, true]);
  });

  test('alone between two views it asks once; with f+1 others in that view it goes on', () => {
    const alone = oneReplica(2);
    leaveView(alone);
    alone.state.pending.clear();
    expect(isAsking(alone)).toBe(true);
    alone.expire(STATUS);
    expect(isAsking(alone)).toBe(false);
    for (const from of [1, 3]) alone.hear(from, statusBy(from, { view: 1, active: false }));
    expect(isAsking(alone)).toBe(true);
  });
});

describe('1.11: the heartbeat', () => {
  test('is off unless it is switched on; then STATUS goes out at its interval, lacking or not', () => {
    expect(oneReplica(1).hear(2, statusBy(2)).timers).toEqual([]);
    const backup = oneReplica(1, { ...fourReplicas, heartbeat: 700 });
    expect(backup.hear(2, statusBy(2)).timers).toEqual([{ timer: HEARTBEAT, after: 700 }]);
    const beat = backup.expire(HEARTBEAT);
    expect(asked(beat)).toBe('heartbeat');
    expect(beat.timers).toEqual([{ timer: HEARTBEAT, after: 700 }]);
  });
});

test('1.11: VIEW-CHANGEs tell apart one of a later view, the same once more, and another for the same view', () => {
  const backup = oneReplica(1);
  backup.hear(3, viewChangeBy(3, { view: 5 }));
  const whyOf = (view: number, lowWaterMark = 0) =>
    ignoredNote(backup.hear(3, viewChangeBy(3, { view, lowWaterMark })))?.why;
  expect([whyOf(2), whyOf(5), whyOf(5, 2)]).toEqual(['laterKnown', 'duplicate', 'secondViewChange']);
});
