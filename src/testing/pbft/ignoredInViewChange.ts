import type { Commit, Decision, StateCopy } from '../../protocols/pbft/rules/messages.ts';
import { createService, digestOfService } from '../../protocols/pbft/rules/service.ts';
import { bringToCommitted, executeUpTo, proposalAt } from './backupDrive.ts';
import type { IgnoredCases } from './ignoredCase.ts';
import { after } from './ignoredCase.ts';
import { oneReplica } from './oneActor.ts';
import {
  certificateBy,
  checkpointBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  proofBy,
  requestOf,
  statusBy,
  viewChangeBy,
} from './paperMessages.ts';

/**
 * Inputs that are ignored in view changes, retransmission and state transfer (§4.3, §4.4, §5.1), and why. For tests.
 */

const A = prePrepareOf(requestOf());
const CLIENT_0 = 4;
const backup = () => oneReplica(2);
const wellMade = [0, 1, 3].map((replica) => viewChangeBy(replica));
const preparedA = certificateBy([2, 3], A);

const cluster = backup().place.cluster;

/** Decisions are passed on with the repair of reads. */
const repaired = () => oneReplica(2, { ...cluster, readOnly: 2 });

/** The decision on a proposal of view 0, with the COMMITs of these replicas. */
function decisionBy(voters: readonly number[], { sequence, batch, digest }: ReturnType<typeof proposalAt>): Decision {
  const proof = voters.map((replica): Commit => ({ kind: 'commit', view: 0, sequence, digest, replica }));
  return { kind: 'decision', sequence, batch, proof, replica: 3 };
}

/** R2 has executed 21 slots, and checkpoint 20 is stable there. */
const farAhead = () =>
  after(backup(), (it) => {
    executeUpTo(it, 20);
    const digest = digestOfService(it.state.service);
    for (const voter of [0, 1]) it.hear(voter, checkpointBy(voter, 20, digest));
    bringToCommitted(it, proposalAt(21));
  });

/** R3 stands at the end of its window, and has the CHECKPOINT of R2 that should move it. */
const cannotMove = statusBy(3, { lastExecuted: 20, checkpoints: [{ sequence: 20, voters: [2] }] });

/** R0 and R1 vouch for a state far ahead: R2 asks R0 for it. */
const fetching = () =>
  after(backup(), (it) => {
    for (const voter of [0, 1]) it.hear(voter, checkpointBy(voter, 50, 'x'));
  });

function stateAfter(sequence: number): StateCopy {
  return { kind: 'stateCopy', sequence, service: createService(), proof: [], replica: 1 };
}

/** R2 has kept all that R3 may send ahead of view 1, and its window has moved since. */
const floodedByR3 = () =>
  after(backup(), (it) => {
    const send = (sequence: number) => {
      it.hear(3, prepareBy(3, { ...A, view: 1, sequence }));
      it.hear(3, commitBy(3, { ...A, view: 1, sequence }));
    };
    for (let sequence = 1; sequence <= 20; sequence++) send(sequence);
    executeUpTo(it, 20);
    const digest = digestOfService(it.state.service);
    for (const voter of [0, 1]) it.hear(voter, checkpointBy(voter, 20, digest));
    for (let sequence = 21; sequence <= 30; sequence++) send(sequence);
  });

export const ignoredInViewChange = {
  tooManyEarly: [
    {
      actor: floodedByR3(),
      input: (it) => it.hear(3, prepareBy(3, { ...A, view: 1, sequence: 31 })),
      note: { input: 'prepare', got: 60 },
    },
  ],
  staleViewChange: [
    {
      actor: backup(),
      input: (it) => it.hear(3, viewChangeBy(3, { view: 0 })),
      note: { input: 'viewChange', got: 0, expected: 0 },
    },
    {
      actor: after(backup(), (it) => it.hear(1, newViewOf(wellMade))),
      input: (it) => it.hear(3, viewChangeBy(3)),
      note: { input: 'viewChange', got: 1, expected: 1 },
    },
    {
      actor: after(backup(), (it) => it.hear(1, newViewOf(wellMade))),
      input: (it) => it.hear(1, newViewOf(wellMade)),
      note: { input: 'newView', got: 1, expected: 1 },
    },
  ],
  secondViewChange: [
    {
      actor: after(backup(), (it) => it.hear(3, viewChangeBy(3))),
      input: (it) => it.hear(3, viewChangeBy(3, { certificates: [preparedA] })),
      note: { input: 'viewChange', got: 1 },
    },
  ],
  unprovedCheckpoint: [
    {
      actor: backup(),
      input: (it) => it.hear(3, viewChangeBy(3, { lowWaterMark: 10, checkpointProof: proofBy([1, 3], 10, 'x') })),
      note: { input: 'viewChange', got: 2, expected: 3 },
    },
  ],
  forgedQuote: [
    {
      actor: backup(),
      input: (it) => it.hear(3, viewChangeBy(3, { forged: true })),
      note: { input: 'viewChange', got: 3 },
    },
  ],
  repeatedCertificate: [
    {
      actor: backup(),
      input: (it) => it.hear(3, viewChangeBy(3, { certificates: [preparedA, preparedA] })),
      note: { input: 'viewChange', got: 1 },
    },
  ],
  misplacedCertificate: [
    {
      actor: backup(),
      input: (it) => it.hear(3, viewChangeBy(3, { certificates: [certificateBy([2, 3], { ...A, sequence: 21 })] })),
      note: { input: 'viewChange', got: 21, expected: 20 },
    },
  ],
  unprovedCertificate: [
    {
      actor: backup(),
      input: (it) => it.hear(3, viewChangeBy(3, { certificates: [certificateBy([3], A)] })),
      note: { input: 'viewChange', got: 1, expected: 2 },
    },
  ],
  tooFewViewChanges: [
    {
      actor: backup(),
      input: (it) => it.hear(1, newViewOf(wellMade.slice(1))),
      note: { input: 'newView', got: 2, expected: 3 },
    },
  ],
  repeatedViewChange: [
    {
      actor: backup(),
      input: (it) => it.hear(1, newViewOf([viewChangeBy(1), viewChangeBy(3), viewChangeBy(1)])),
      note: { input: 'newView', got: 1 },
    },
  ],
  wrongViewInside: [
    {
      actor: backup(),
      input: (it) => it.hear(1, newViewOf([...wellMade.slice(1), viewChangeBy(0, { view: 2 })])),
      note: { input: 'newView', got: 2, expected: 1 },
    },
  ],
  invalidViewChange: [
    {
      actor: backup(),
      input: (it) => it.hear(1, newViewOf([...wellMade.slice(1), viewChangeBy(0, { forged: true })])),
      note: { input: 'newView', got: 0 },
    },
  ],
  wrongProposals: [
    {
      actor: backup(),
      input: (it) => it.hear(1, newViewOf(wellMade, { proposals: [{ view: 1, sequence: 1, digest: A.digest }] })),
      note: { input: 'newView' },
    },
  ],
  nothingToSend: [
    {
      actor: after(backup(), (it) => it.hear(3, statusBy(3))),
      input: (it) => it.hear(3, statusBy(3)),
      note: { input: 'status' },
    },
  ],
  beyondItsWindow: [
    {
      actor: after(farAhead(), (it) => it.hear(3, cannotMove)),
      input: (it) => it.hear(3, cannotMove),
      note: { input: 'status', got: 20, expected: 21 },
    },
  ],
  noSuchState: [
    {
      actor: backup(),
      input: (it) => it.hear(3, { kind: 'fetchState', sequence: 10, digest: 'x', replica: 3 }),
      note: { input: 'fetchState', got: 10, expected: 0 },
    },
  ],
  notFetching: [
    {
      actor: backup(),
      input: (it) => it.hear(3, { kind: 'stateCopy', sequence: 10, service: createService(), proof: [], replica: 3 }),
      note: { input: 'stateCopy', got: 10 },
    },
  ],
  uncertifiedState: [
    {
      actor: fetching(),
      input: (it) => it.hear(1, stateAfter(50)),
      note: { input: 'stateCopy', got: digestOfService(createService()), expected: 'x' },
    },
    {
      actor: fetching(),
      input: (it) => it.hear(1, stateAfter(60)),
      note: { input: 'stateCopy', got: digestOfService(createService()), expected: 'x' },
    },
  ],
  olderState: [
    {
      actor: fetching(),
      input: (it) => it.hear(1, stateAfter(40)),
      note: { input: 'stateCopy', got: 40, expected: 50 },
    },
  ],
  noRepair: [
    {
      actor: oneReplica(2, { ...cluster, readOnly: 1 }),
      input: (it) => it.hear(3, decisionBy([0, 1, 3], proposalAt(1))),
      note: { input: 'decision', got: 1 },
    },
  ],
  unprovedDecision: [
    {
      actor: repaired(),
      input: (it) => it.hear(3, decisionBy([0, 3], proposalAt(1))),
      note: { input: 'decision', got: 2, expected: 3 },
    },
  ],
  alreadyCommitted: [
    {
      actor: after(repaired(), (it) => bringToCommitted(it, proposalAt(2))),
      input: (it) => it.hear(3, decisionBy([0, 1, 3], proposalAt(2))),
      note: { input: 'decision', got: 2 },
    },
  ],
  unneededBody: [
    {
      actor: backup(),
      input: (it) => it.hear(3, { kind: 'body', sequence: 1, batch: A.batch, replica: 3 }),
      note: { input: 'body', got: 1 },
    },
    {
      actor: after(backup(), (it) => it.hear(0, A)),
      input: (it) => it.hear(3, { kind: 'body', sequence: 1, batch: A.batch, replica: 3 }),
      note: { input: 'body', got: 1 },
    },
  ],
  notReadOnly: [
    {
      actor: backup(),
      input: (it) => it.hear(CLIENT_0, requestOf({ operation: 'get x', readOnly: true })),
      note: { input: 'request' },
    },
    {
      actor: oneReplica(2, { ...cluster, readOnly: 1 }),
      input: (it) => it.hear(CLIENT_0, requestOf({ readOnly: true })),
      note: { input: 'request' },
    },
  ],
} satisfies IgnoredCases;
