import type { SequenceNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import { digestOfBatch } from '../rules/requestDigest.ts';
import type { Slot } from '../rules/slot.ts';
import type { Replica } from './replica.ts';
import { countFault, votesFor } from './replica.ts';

/** Invariants of one slot of the log: the three phases that order requests (§4.2). */

export function windowFault({ state, high }: Replica, { accepted }: Slot, sequence: SequenceNumber): string | null {
  const { lowWaterMark, newViewUpTo } = state;
  if (sequence > lowWaterMark && sequence <= high) return null;
  // O starts from the highest checkpoint in V: who lacks that has all of O in its log, and votes for it later.
  if (sequence > high && sequence <= newViewUpTo && !accepted) return null;
  return `h is ${lowWaterMark}, and H is ${high}`;
}

/** Between two views the log is that of a view before (§4.4). */
export function placeFault({ state }: Replica, { view, sequence, proposal }: Slot, key: number): string | null {
  if (sequence !== key) return `stands slot ${sequence}`;
  if (view > state.view || (state.active && view < state.view)) return `the view is ${view}, and not ${state.view}`;
  if (!proposal || (proposal.view === view && proposal.sequence === key)) return null;
  return `the proposal is for ${proposal.sequence} in view ${proposal.view}, and the view is ${view}`;
}

export function requestFault(_replica: Replica, { proposal, batch }: Slot): string | null {
  if (!batch) return null;
  if (proposal?.digest !== digestOfBatch(batch)) return `the requests are not those that are proposed`;
  for (const { client, signature } of batch) if (signature === 'forged') return `that of client ${client} is forged`;
  return null;
}

export function ballotFault({ replicas }: Replica, { prepares, commits }: Slot): string | null {
  const prepareFault = countFault(prepares, replicas);
  if (prepareFault !== null) return `of PREPAREs ${prepareFault}`;
  const commitFault = countFault(commits, replicas);
  return commitFault === null ? null : `of COMMITs ${commitFault}`;
}

export function primaryFault({ replicas }: Replica, { view, prepares }: Slot): string | null {
  const primary = primaryOf(view, replicas);
  const vote = prepares.choices[primary];
  return vote === null || vote === undefined ? null : `R${primary} has one, and leads view ${view}`;
}

/** A proof from elsewhere says nothing of what this replica accepted and voted for itself. */
export function ownVoteFault(replica: Replica, slot: Slot): string | null {
  if (slot.decided) return null;
  const { self, replicas } = replica;
  const { view, accepted, prepared, prepares, commits } = slot;
  const digest = slot.proposal?.digest ?? null;
  const prepare = accepted && primaryOf(view, replicas) !== self ? digest : null;
  if (prepares.choices[self] !== prepare) return `accepted is ${accepted}, and its own PREPARE does not fit`;
  const commit = prepared ? digest : null;
  return commits.choices[self] === commit ? null : `prepared is ${prepared}, and its own COMMIT does not fit`;
}

/** The gate is passed as soon as it is open; between two views none is (§4.4). */
export function preparedFault(replica: Replica, slot: Slot): string | null {
  const { view, sequence, proposal, batch, accepted, prepared, prepares } = slot;
  if (slot.decided || (!prepared && !replica.state.active)) return null;
  const have = votesFor(prepares, proposal?.digest);
  const need = replica.quorum - 1;
  const isOpen = proposal !== null && batch !== null && accepted && have >= need;
  if (prepared !== isOpen) return `prepared is ${prepared}, with ${have} of ${need} PREPAREs`;
  if (!prepared) return null;
  const kept = replica.state.certificates.get(sequence);
  if (kept?.view === view && kept.digest === proposal?.digest) return null;
  return `P has ${kept ? `the certificate of view ${kept.view}` : 'no certificate'}, and it prepared in view ${view}`;
}

export function committedFault(replica: Replica, slot: Slot): string | null {
  const { proposal, prepared, committed, commits } = slot;
  if (slot.decided || (!committed && !replica.state.active)) return null;
  const have = votesFor(commits, proposal?.digest);
  const isOpen = prepared && have >= replica.quorum;
  return committed === isOpen ? null : `committed is ${committed}, with ${have} of ${replica.quorum} COMMITs`;
}
