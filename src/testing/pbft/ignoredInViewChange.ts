import { digestOfService } from '../../protocols/pbft/rules/service.ts';
import { executeUpTo } from './backupDrive.ts';
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
  viewChangeBy,
} from './paperMessages.ts';

/**
 * Inputs that are ignored in view changes, and reads (§4.4, §5.1), and why. For tests.
 */

const A = prePrepareOf(requestOf());
const CLIENT_0 = 4;
const backup = () => oneReplica(2);
const wellMade = [0, 1, 3].map((replica) => viewChangeBy(replica));
const preparedA = certificateBy([2, 3], A);

const cluster = backup().place.cluster;

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
