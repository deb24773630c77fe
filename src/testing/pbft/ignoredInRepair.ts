import type { Commit, Decision, StateCopy } from '../../protocols/pbft/rules/messages.ts';
import { createService, digestOfService } from '../../protocols/pbft/rules/service.ts';
import { bringToCommitted, executeUpTo, proposalAt } from './backupDrive.ts';
import type { IgnoredCases } from './ignoredCase.ts';
import { after } from './ignoredCase.ts';
import { oneReplica } from './oneActor.ts';
import { checkpointBy, prePrepareOf, requestOf, statusBy } from './paperMessages.ts';

/** Inputs that are ignored in retransmission and state transfer (§4.3, §5.2), and why. For tests. */

const A = prePrepareOf(requestOf());
const backup = () => oneReplica(2);
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

export const ignoredInRepair = {
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
} satisfies IgnoredCases;
