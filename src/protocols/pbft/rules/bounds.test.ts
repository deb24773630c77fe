import { describe, expect, test } from 'vitest';
import { bringToPrepared } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  requestOf,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';

/** A liar cannot fill the memory of a correct replica, whatever it sends (PP3.4, B3, B6). */

const A = prePrepareOf(requestOf());
const MANY = 500;

function sizesAfter(happens: (replica: ReturnType<typeof oneReplica>) => void, self = 1) {
  const replica = oneReplica(self, { ...fourReplicas, checkpointInterval: 4, window: 8, readOnly: 1 });
  happens(replica);
  const { log, pending, buffered, checkpoints, farCheckpoints, viewChanges, early, bodies, ordered, heldReads } =
    replica.state;
  return {
    log: log.size,
    pending: pending.size,
    buffered: buffered.length,
    checkpoints: checkpoints.size,
    farCheckpoints: farCheckpoints.size,
    viewChanges: viewChanges.length,
    early: [...early.values()].reduce((sum, { messages }) => sum + messages.length, 0),
    bodies: bodies.size,
    ordered: ordered.size,
    heldReads: heldReads.length,
  };
}

const nothing = sizesAfter(() => {});

describe('B3: memory is bounded', () => {
  test('votes and proposals of this view: one slot for each n of the window', () => {
    const sizes = sizesAfter((replica) => {
      for (let sequence = -MANY; sequence <= MANY; sequence++) {
        for (const digest of ['a', 'b']) {
          replica.hear(3, prepareBy(3, { ...A, sequence, digest }));
          replica.hear(3, commitBy(3, { ...A, sequence, digest }));
        }
        replica.hear(0, { ...A, sequence });
      }
    });
    expect(sizes).toEqual({ ...nothing, log: 8, pending: 1 });
  });

  test('votes of later views: those of one view, for the window', () => {
    const sizes = sizesAfter((replica) => {
      for (let view = 1; view <= MANY; view++) {
        for (let sequence = 1; sequence <= 20; sequence++) replica.hear(3, commitBy(3, { ...A, view, sequence }));
      }
    });
    expect(sizes).toEqual({ ...nothing, early: 8 });
  });

  test('CHECKPOINTs: those up to a window above H, and one beyond', () => {
    const sizes = sizesAfter((replica) => {
      for (let sequence = 0; sequence <= MANY; sequence++) replica.hear(3, checkpointBy(3, sequence, `${sequence}`));
    });
    expect(sizes).toEqual({ ...nothing, checkpoints: 16, farCheckpoints: 1 });
  });

  test('VIEW-CHANGEs: the latest', () => {
    const sizes = sizesAfter((replica) => {
      for (let view = 1; view <= MANY; view++) {
        replica.hear(3, viewChangeBy(3, { view, certificates: [certificateBy([2, 3], A)] }));
      }
    });
    expect(sizes).toEqual({ ...nothing, viewChanges: 1 });
  });

  test('requests of one client: the latest, at a backup, between two views, and at a primary whose window is full', () => {
    const flood = (replica: ReturnType<typeof oneReplica>) => {
      for (let timestamp = 1; timestamp <= MANY; timestamp++) replica.hear(4, requestOf({ timestamp }));
    };
    expect(sizesAfter(flood)).toEqual({ ...nothing, pending: 1 });
    expect(
      sizesAfter((replica) => {
        leaveView(replica);
        flood(replica);
      }),
    ).toEqual({ ...nothing, viewChanges: 1, pending: 2 });
    expect(sizesAfter(flood, 0)).toEqual({ ...nothing, log: 4, pending: 1, buffered: 1, ordered: 1 });
  });

  test('the latest request of a client that waits at the primary takes the place of an older one', () => {
    const primary = oneReplica(0, { ...fourReplicas, checkpointInterval: 1, window: 1 });
    primary.hear(5, requestOf({ client: 1 }));
    for (const timestamp of [1, 2, 3]) primary.hear(4, requestOf({ timestamp }));
    expect(primary.state.buffered).toEqual([requestOf({ timestamp: 3 })]);
  });

  test('requests that view changes replaced: of each n the f+2 latest, and what prepared here', () => {
    const backup = oneReplica(2, { ...fourReplicas, checkpointInterval: 4, window: 8 });
    const prepared = prePrepareOf(requestOf());
    bringToPrepared(backup, prepared);
    for (let view = 1; view <= 41; view += 4) {
      backup.hear(1, newViewOf([0, 1, 3].map((from) => viewChangeBy(from, { view }))));
      for (let sequence = 1; sequence <= 8; sequence++) {
        backup.hear(1, prePrepareOf(requestOf({ client: view, timestamp: sequence }), { view, sequence }));
      }
    }
    // f + 2 bodies for each of the eight numbers, and the one that prepared.
    expect(backup.state.bodies.size).toBe(8 * 3 + 1);
    expect(backup.state.bodies.has(prepared.digest)).toBe(true);
  });
});
