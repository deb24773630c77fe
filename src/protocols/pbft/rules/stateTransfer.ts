import type { NodeId, Place } from '../../../engine/protocol.ts';
import { castVote, votersFor } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import { weakQuorumSize } from '../../quorum.ts';
import { E24, keeps } from '../broken/brokenRules.ts';
import type { FetchReason } from '../transferNotes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { checkpointProof } from './certificates.ts';
import { becomeStable, pledgeCheckpoint } from './checkpoint.ts';
import { executeCommitted } from './execution.ts';
import type { FetchState, StateCopy } from './messages.ts';
import type { CertifiedCheckpoint, ReplicaState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';
import { forgetExecuted } from './requests.ts';
import { copyService, digestOfService } from './service.ts';
import { rollBack } from './tentative.ts';
import { FETCH, startTimer, stopTimer } from './timers.ts';
import { checkpointProofFault } from './viewChangeCheck.ts';

/**
 * State transfer (§4.3, §4.4): a replica that cannot get the messages it lacks any more, because the others have
 * discarded them, fetches the state they led to.
 */

/**
 * ST1: no progress, and a checkpoint ahead is certified. Executing from the log is better than fetching a state, so this
 * is not done as long as messages bring the replica on.
 */
export function catchUp(place: Place, state: ReplicaState, out: PbftOutbox): void {
  if (state.fetching) return;
  const target = highestCertified(place, state);
  if (target && target.sequence > state.lastExecuted) startFetch(place, state, { ...target, why: 'behind' }, out);
}

/**
 * The highest checkpoint for which f+1 votes name one digest: a correct replica has its state. To wait for q of them
 * could be to wait for ever: with f replicas down, those who are ahead of this one are fewer than q.
 */
function highestCertified(place: Place, state: ReplicaState): CertifiedCheckpoint | null {
  const need = weakQuorumSize(place.cluster.replicas);
  let highest = certifiedFar(place, state);
  for (const [sequence, { votes }] of state.checkpoints) {
    if (highest && highest.sequence >= sequence) continue;
    const certified = votes.tallies.find(({ count }) => count >= need);
    if (certified) highest = { sequence, digest: certified.choice, voters: votersFor(votes, certified.choice) };
  }
  return highest;
}

/** ST1: f+1 replicas vouch for a checkpoint so far above the window that nothing up to it can be received. */
export function certifiedFar(place: Place, { farCheckpoints }: ReplicaState): CertifiedCheckpoint | null {
  const claims = [...farCheckpoints].sort(([a], [b]) => a - b);
  let highest: CertifiedCheckpoint | null = null;
  for (const [, { sequence, digest }] of claims) {
    const voters = claims
      .filter(([, claim]) => claim.sequence === sequence && claim.digest === digest)
      .map(([voter]) => voter);
    if (voters.length < weakQuorumSize(place.cluster.replicas)) continue;
    if (!highest || sequence > highest.sequence) highest = { sequence, digest, voters };
  }
  return highest;
}

/** ST2, ST3: one of those who certify the state is asked for it. What was executed tentatively is undone first. */
export function startFetch(
  place: Place,
  state: ReplicaState,
  { sequence, digest, voters, why }: CertifiedCheckpoint & { readonly why: FetchReason },
  out: PbftOutbox,
): void {
  rollBack(state, out);
  const asked = state.fetching?.sequence === sequence ? state.fetching.from : place.self;
  const from = nextAfter(voters, asked, place.self);
  if (from === null) return;
  state.fetching = { sequence, digest, voters, from };
  out.note({ kind: 'fetchStarted', sequence, digest, from, voters, why });
  out.send(from, { kind: 'fetchState', sequence, digest, replica: place.self });
  startTimer(FETCH, place.cluster.statusInterval, out);
}

/** In the order of their numbers, round and round: f of them at most answer wrongly, or not at all. */
function nextAfter(voters: readonly NodeId[], asked: NodeId, self: NodeId): NodeId | null {
  const others = voters.filter((voter) => voter !== self);
  return others.find((voter) => voter > asked) ?? others[0] ?? null;
}

export function onFetchTimeout(place: Place, state: ReplicaState, out: PbftOutbox): void {
  if (!state.fetching) return ignore(out, 'timeout', 'settled');
  startFetch(place, state, { ...state.fetching, why: 'nextReplica' }, out);
}

/** Whoever has that state, or a later one that is stable, sends it; the proof goes with a stable one. */
export function onFetchState(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<FetchState>,
  out: PbftOutbox,
): void {
  const { stable } = state;
  const { sequence, digest } = message;
  const own = state.checkpoints.get(sequence)?.own;
  const copy: StateCopy | null =
    stable.sequence > 0 && stable.sequence >= sequence
      ? { ...copyOf(place, stable.sequence), service: stable.service, proof: checkpointProof(stable) }
      : own?.digest === digest
        ? { ...copyOf(place, sequence), service: own.service, proof: [] }
        : null;
  if (!copy) return ignore(out, 'fetchState', 'noSuchState', { got: sequence, expected: stable.sequence });
  out.note({ kind: 'stateSent', sequence: copy.sequence, to: from });
  out.send(from, copy);
}

function copyOf({ self }: Place, sequence: number): Pick<StateCopy, 'kind' | 'sequence' | 'replica'> {
  return { kind: 'stateCopy', sequence, replica: self };
}

/** ST2: a state counts if it fits the digest that is certified for it; else the next replica is asked. */
export function onStateCopy(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<StateCopy>,
  out: PbftOutbox,
): void {
  const { sequence, service } = message;
  const { fetching } = state;
  if (!fetching) return ignore(out, 'stateCopy', 'notFetching', { got: sequence });
  const digest = digestOfService(service, place.cluster);
  if (!isCertified(place, state, message, digest)) {
    ignore(out, 'stateCopy', 'uncertifiedState', { got: digest, expected: fetching.digest });
    return startFetch(place, state, { ...fetching, why: 'nextReplica' }, out);
  }
  if (sequence < state.lastExecuted) {
    endFetch(state, out);
    return ignore(out, 'stateCopy', 'settled', { got: sequence });
  }
  install(place, state, { ...message, digest, from }, out);
}

function isCertified(place: Place, { fetching }: ReplicaState, message: StateCopy, digest: string): boolean {
  const { sequence, proof } = message;
  if (fetching?.sequence === sequence && fetching.digest === digest) return true;
  return proof[0]?.digest === digest && checkpointProofFault(place, sequence, proof) === null;
}

interface CheckedCopy extends StateCopy {
  readonly digest: Digest;
  readonly from: NodeId;
}

/** ST4: the state with its reply cache is this replica's now; it vouches for it, and goes on from there. */
function install(
  place: Place,
  state: ReplicaState,
  { sequence, service, proof, digest, from }: CheckedCopy,
  out: PbftOutbox,
): void {
  const before = state.lastExecuted;
  endFetch(state, out);
  // While it waited it may have gone ahead once more; there is nothing to go back to behind the fetched state.
  rollBack(state, out);
  const { lastReplies } = keeps(place.cluster, E24) ? service : state.service;
  state.service = copyService({ ...service, lastReplies });
  state.lastExecuted = sequence;
  // Others execute in this view, so it works.
  if (state.active) state.lastWorkingView = state.view;
  out.note({ kind: 'stateInstalled', sequence, digest, from, before });
  for (const slot of state.log.values()) if (slot.sequence <= sequence) slot.executed = true;
  forgetExecuted(state);
  const { votes } = openCheckpoint(state, sequence, place.cluster.replicas);
  for (const { replica } of proof) castVote(votes, replica, digest);
  for (const [voter, claim] of state.farCheckpoints) {
    if (claim.sequence === sequence) castVote(votes, voter, claim.digest);
  }
  pledgeCheckpoint(place, state, sequence, out);
  becomeStable(place, state, sequence, out);
  executeCommitted(place, state, sequence, out);
}

function endFetch(state: ReplicaState, out: PbftOutbox): void {
  state.fetching = null;
  stopTimer(FETCH, out);
}
