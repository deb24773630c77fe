import { RETRANSMIT } from '../../protocols/pbft/rules/client.ts';
import { FETCH, NEW_VIEW, REQUEST, STATUS } from '../../protocols/pbft/rules/timers.ts';
import type { IgnoredCases } from './ignoredCase.ts';
import { after } from './ignoredCase.ts';
import { waitingClient } from './ignoredReplies.ts';
import { fullPrimary, primary } from './ignoredRequests.ts';
import { oneClient, oneReplica } from './oneActor.ts';
import { checkpointBy, commitBy, prePrepareOf, prepareBy, replyBy, requestOf, viewChangeBy } from './paperMessages.ts';

/** Inputs that are ignored in the normal case (§4.1 to §4.3), and why. For tests. */

const A = prePrepareOf(requestOf());
const B = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));
const CLIENT_0 = 4;

const backup = () => oneReplica(1);
const backupWithA = () => after(oneReplica(1), (replica) => replica.hear(0, A));
/** R2 has asked for view 1, and is in none until its NEW-VIEW. */
const betweenViews = () =>
  after(oneReplica(2), (replica) => {
    replica.hear(CLIENT_0, requestOf());
    replica.expire(REQUEST);
  });

export const ignoredInNormalCase = {
  forgedSender: [
    { actor: backup(), input: (it) => it.hearForged(0, A), note: { input: 'prePrepare', got: 0 } },
    { actor: backup(), input: (it) => it.hearForged(2, commitBy(2, A)), note: { input: 'commit', got: 2 } },
    { actor: waitingClient(), input: (it) => it.hearForged(2, replyBy(2)), note: { input: 'reply', got: 2 } },
    { actor: backup(), input: (it) => it.hearForged(CLIENT_0, requestOf()), note: { input: 'request', got: CLIENT_0 } },
  ],
  wrongSigner: [
    { actor: backup(), input: (it) => it.hear(3, prepareBy(2, A)), note: { input: 'prepare', got: 3 } },
    { actor: backup(), input: (it) => it.hear(3, commitBy(2, A)), note: { input: 'commit', got: 3 } },
    { actor: backup(), input: (it) => it.hear(3, checkpointBy(2, 10, 'x')), note: { input: 'checkpoint', got: 3 } },
    { actor: waitingClient(), input: (it) => it.hear(3, replyBy(2)), note: { input: 'reply', got: 3 } },
  ],
  wrongRole: [
    { actor: backup(), input: (it) => it.hear(CLIENT_0, A), note: { input: 'prePrepare', got: CLIENT_0 } },
    { actor: backup(), input: (it) => it.hear(CLIENT_0, commitBy(4, A)), note: { input: 'commit', got: CLIENT_0 } },
    { actor: backup(), input: (it) => it.hear(2, replyBy(2)), note: { input: 'reply' } },
    { actor: backup(), input: (it) => it.ask('put x 1'), note: { input: 'operation' } },
    { actor: oneClient(), input: (it) => it.hear(0, A), note: { input: 'prePrepare' } },
    { actor: oneClient(), input: (it) => it.hear(5, requestOf({ client: 1 })), note: { input: 'request' } },
  ],
  notPrimary: [
    { actor: backup(), input: (it) => it.hear(2, A), note: { input: 'prePrepare', got: 2, expected: 0 } },
    {
      actor: after(backup(), (it) => it.hear(2, requestOf())),
      input: (it) => it.hear(2, requestOf()),
      note: { input: 'request', got: 1, expected: 0 },
    },
  ],
  prepareFromPrimary: [
    { actor: backup(), input: (it) => it.hear(0, prepareBy(0, A)), note: { input: 'prepare', got: 0 } },
  ],
  wrongView: [
    { actor: betweenViews(), input: (it) => it.hear(0, A), note: { input: 'prePrepare', got: 0, expected: 1 } },
    {
      actor: betweenViews(),
      input: (it) => it.hear(3, prepareBy(3, A)),
      note: { input: 'prepare', got: 0, expected: 1 },
    },
    {
      actor: betweenViews(),
      input: (it) => it.hear(3, commitBy(3, A)),
      note: { input: 'commit', got: 0, expected: 1 },
    },
    {
      actor: after(backup(), (it) => it.hear(3, commitBy(3, { ...A, view: 5 }))),
      input: (it) => it.hear(3, commitBy(3, { ...A, view: 4 })),
      note: { input: 'commit', got: 4, expected: 5 },
    },
  ],
  belowWindow: [
    {
      actor: backup(),
      input: (it) => it.hear(0, { ...A, sequence: 0 }),
      note: { input: 'prePrepare', got: 0, expected: 0 },
    },
    {
      actor: backup(),
      input: (it) => it.hear(2, checkpointBy(2, 0, 'x')),
      note: { input: 'checkpoint', got: 0, expected: 0 },
    },
  ],
  // The first of them in a window has an effect: the replica asks what it missed.
  aboveWindow: [
    {
      actor: after(backup(), (it) => it.hear(0, { ...A, sequence: 22 })),
      input: (it) => it.hear(0, { ...A, sequence: 21 }),
      note: { input: 'prePrepare', got: 21, expected: 20 },
    },
  ],
  wrongDigest: [
    {
      actor: backup(),
      input: (it) => it.hear(0, { ...A, digest: B.digest }),
      note: { input: 'prePrepare', got: B.digest, expected: A.digest },
    },
  ],
  conflictingProposal: [
    {
      actor: backupWithA(),
      input: (it) => it.hear(0, B),
      note: { input: 'prePrepare', got: B.digest, expected: A.digest },
    },
  ],
  duplicate: [
    {
      actor: backupWithA(),
      input: (it) => it.hear(0, A),
      note: { input: 'prePrepare', got: A.digest, expected: A.digest },
    },
    {
      actor: after(backup(), (it) => it.hear(2, prepareBy(2, A))),
      input: (it) => it.hear(2, prepareBy(2, A)),
      note: { input: 'prepare', got: A.digest },
    },
    {
      actor: after(backup(), (it) => it.hear(2, commitBy(2, A))),
      input: (it) => it.hear(2, commitBy(2, A)),
      note: { input: 'commit', got: A.digest },
    },
    {
      actor: after(backup(), (it) => it.hear(2, checkpointBy(2, 10, 'x'))),
      input: (it) => it.hear(2, checkpointBy(2, 10, 'x')),
      note: { input: 'checkpoint', got: 'x' },
    },
    {
      actor: after(backup(), (it) => it.hear(2, checkpointBy(2, 50, 'x'))),
      input: (it) => it.hear(2, checkpointBy(2, 50, 'x')),
      note: { input: 'checkpoint', got: 'x' },
    },
    {
      actor: after(backup(), (it) => it.hear(2, commitBy(2, { ...A, view: 1 }))),
      input: (it) => it.hear(2, commitBy(2, { ...A, view: 1 })),
      note: { input: 'commit', got: 1 },
    },
    {
      actor: betweenViews(),
      input: (it) => it.hear(CLIENT_0, requestOf()),
      note: { input: 'request', got: 1 },
    },
    {
      actor: after(waitingClient(), (it) => it.hear(2, replyBy(2))),
      input: (it) => it.hear(2, replyBy(2)),
      note: { input: 'reply', got: 'ok' },
    },
  ],
  secondVote: [
    {
      actor: after(backup(), (it) => it.hear(2, prepareBy(2, A))),
      input: (it) => it.hear(2, prepareBy(2, B)),
      note: { input: 'prepare', got: B.digest },
    },
    {
      actor: after(backup(), (it) => it.hear(2, commitBy(2, A))),
      input: (it) => it.hear(2, commitBy(2, B)),
      note: { input: 'commit', got: B.digest },
    },
    {
      actor: after(backup(), (it) => it.hear(2, checkpointBy(2, 10, 'x'))),
      input: (it) => it.hear(2, checkpointBy(2, 10, 'y')),
      note: { input: 'checkpoint', got: 'y' },
    },
    {
      actor: after(backup(), (it) => it.hear(2, checkpointBy(2, 50, 'x'))),
      input: (it) => it.hear(2, checkpointBy(2, 50, 'y')),
      note: { input: 'checkpoint', got: 'y' },
    },
    {
      actor: after(backup(), (it) => it.hear(2, commitBy(2, { ...A, view: 1 }))),
      input: (it) => it.hear(2, commitBy(2, { ...B, view: 1 })),
      note: { input: 'commit', got: 1 },
    },
    {
      actor: after(waitingClient(), (it) => it.hear(3, replyBy(3, { result: 'EVIL' }))),
      input: (it) => it.hear(3, replyBy(3)),
      note: { input: 'reply', got: 'ok' },
    },
  ],
  laterKnown: [
    {
      actor: after(backup(), (it) => it.hear(2, checkpointBy(2, 60, 'x'))),
      input: (it) => it.hear(2, checkpointBy(2, 50, 'y')),
      note: { input: 'checkpoint', got: 50, expected: 60 },
    },
    {
      actor: after(backup(), (it) => it.hear(2, requestOf({ timestamp: 2 }))),
      input: (it) => it.hear(2, requestOf()),
      note: { input: 'request', got: 1, expected: 2 },
    },
    {
      actor: fullPrimary(),
      input: (it) => it.hear(CLIENT_0, requestOf({ timestamp: 10 })),
      note: { input: 'request', got: 10, expected: 11 },
    },
    {
      actor: after(primary(), (it) => it.hear(CLIENT_0, requestOf({ timestamp: 2 }))),
      input: (it) => it.hear(CLIENT_0, requestOf()),
      note: { input: 'request', got: 1, expected: 2 },
    },
    {
      actor: after(backup(), (it) => it.hear(2, viewChangeBy(2, { view: 3 }))),
      input: (it) => it.hear(2, viewChangeBy(2, { view: 2 })),
      note: { input: 'viewChange', got: 2, expected: 3 },
    },
  ],
  settled: [
    { actor: oneClient(), input: (it) => it.expire(RETRANSMIT), note: { input: 'timeout' } },
    { actor: backup(), input: (it) => it.expire('unknown'), note: { input: 'timeout' } },
    { actor: backup(), input: (it) => it.expire(REQUEST), note: { input: 'timeout' } },
    { actor: backup(), input: (it) => it.expire(NEW_VIEW), note: { input: 'timeout' } },
    { actor: backup(), input: (it) => it.expire(STATUS), note: { input: 'timeout' } },
    { actor: backup(), input: (it) => it.expire(FETCH), note: { input: 'timeout' } },
  ],
} satisfies IgnoredCases;
