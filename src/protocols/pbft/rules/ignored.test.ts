import { describe, expect, test } from 'vitest';
import { bringToCommitted, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import type { IgnoredCase } from '../../../testing/pbft/ignoredCase.ts';
import { ignoredInNormalCase } from '../../../testing/pbft/ignoredInNormalCase.ts';
import { ignoredInRepair } from '../../../testing/pbft/ignoredInRepair.ts';
import { ignoredInViewChange } from '../../../testing/pbft/ignoredInViewChange.ts';
import { ignoredReplies } from '../../../testing/pbft/ignoredReplies.ts';
import { ignoredRequests } from '../../../testing/pbft/ignoredRequests.ts';
import { ignoredNote, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { checkpointBy } from '../../../testing/pbft/paperMessages.ts';
import type { IgnoredReason } from '../notes.ts';

const CLIENT_0 = 4;

/**
 * Every reason to ignore something has its cases, or this table does not compile. A state of no use is without effect
 * where its sender was not asked; if it was, the next replica is (`stateTransfer.test.ts`).
 */
const cases: Readonly<Record<IgnoredReason, readonly IgnoredCase[]>> = {
  ...ignoredRequests,
  ...ignoredInNormalCase,
  ...ignoredReplies,
  ...ignoredInViewChange,
  ...ignoredInRepair,
};

describe.each(Object.entries(cases))('an input is ignored because of %s', (why, ofReason) => {
  test.each(ofReason)('$note.input: the note says so, nothing changes, nothing is sent', ({ actor, input, note }) => {
    const before = structuredClone(actor.state);
    const answer = input(actor);
    expect(ignoredNote(answer)).toEqual({ kind: 'ignored', why, ...note });
    expect([answer.sends, answer.timers]).toEqual([[], []]);
    expect(actor.state).toEqual(before);
  });
});

test('a request that was executed is answered, not ignored, also by a primary that ordered it', () => {
  const replica = oneReplica(1);
  bringToCommitted(replica, proposalAt(1));
  expect(ignoredNote(replica.hear(CLIENT_0, proposalAt(1).batch[0]!))).toBeNull();
});

test('a CHECKPOINT too far above the window is not counted; of each sender the latest is remembered', () => {
  const replica = oneReplica(1);
  for (const sequence of [41, 50]) {
    expect(ignoredNote(replica.hear(2, checkpointBy(2, sequence, 'x')))).toMatchObject({
      input: 'checkpoint',
      why: 'aboveWindow',
      got: sequence,
      expected: 40,
    });
  }
  expect(replica.state.checkpoints.size).toBe(0);
  expect([...replica.state.farCheckpoints]).toEqual([[2, { sequence: 50, digest: 'x' }]]);
});
