import type { NodeId } from '../../../engine/protocol.ts';
import { castVote, votersFor } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { checkpointProof } from './certificates.ts';
import { certifiedFar, endFetch, startFetch } from './fetching.ts';
import { acceptProposals, executeCommitted } from './gates.ts';
import type { FetchState, StateCopy } from './messages.ts';
import { forgetExecuted } from './pending.ts';
import type { PbftPlace } from './policy.ts';
import type { CertifiedCheckpoint, ReplicaState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';
import { becomeStable, pledgeCheckpoint } from './stability.ts';
import { rollBack } from './tentative.ts';
import { checkpointProofFault } from './viewChangeCheck.ts';

/**
 * State transfer (§4.3, §4.4): a replica that cannot get the messages it lacks any more, because the others have
 * discarded them, fetches the state they led to.
 */

/**
 * ST1: no progress, and a checkpoint ahead is certified. Executing from the log is better than fetching a state, so this
 * is not done as long as messages bring the replica on.
 */
export function catchUp(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (state.fetching) return;
  const target = highestCertified(place, state);
  if (target && target.sequence > state.lastExecuted) startFetch(place, state, { ...target, why: 'behind' }, out);
}

/**
 * The highest checkpoint for which f+1 votes name one digest: a correct replica has its state. Waiting for q of them
 * could last for ever: with f replicas down, those who are ahead of this one are fewer than q.
 */
function highestCertified(place: PbftPlace, state: ReplicaState): CertifiedCheckpoint | null {
  const need = weakQuorumSize(place.cluster.replicas);
  let highest = certifiedFar(place, state);
  for (const [sequence, { votes }] of state.checkpoints) {
    if (highest && highest.sequence >= sequence) continue;
    const certified = votes.tallies.find(({ count }) => count >= need);
    if (certified) highest = { sequence, digest: certified.choice, voters: votersFor(votes, certified.choice) };
  }
  return highest;
}

export function onFetchTimeout(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (!state.fetching) return ignore(out, 'timeout', 'settled');
  startFetch(place, state, { ...state.fetching, why: 'nextReplica' }, out);
}

/** A replica that has that state, or a later one that is stable, sends it; the proof goes with a stable one. */
export function onFetchState(
  place: PbftPlace,
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

function copyOf({ self }: PbftPlace, sequence: SequenceNumber): Pick<StateCopy, 'kind' | 'sequence' | 'replica'> {
  return { kind: 'stateCopy', sequence, replica: self };
}

/** ST2: a state counts if it fits the digest that is certified for it; else the next replica is asked. */
export function onStateCopy(
  place: PbftPlace,
  state: ReplicaState,
  { from, message }: Received<StateCopy>,
  out: PbftOutbox,
): void {
  const { sequence, service } = message;
  const { fetching } = state;
  if (!fetching) return ignore(out, 'stateCopy', 'notFetching', { got: sequence });
  const digest = place.policy.digestOfService(service);
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

function isCertified(place: PbftPlace, { fetching }: ReplicaState, message: StateCopy, digest: string): boolean {
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
  place: PbftPlace,
  state: ReplicaState,
  { sequence, service, proof, digest, from }: CheckedCopy,
  out: PbftOutbox,
): void {
  const before = state.lastExecuted;
  endFetch(state, out);
  // While it waited it may have gone ahead once more; there is nothing to go back to behind the fetched state.
  rollBack(state, out);
  state.service = place.policy.installService(service, state.service);
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
  if (becomeStable(place, state, sequence, out)) acceptProposals(place, state, out);
  executeCommitted(place, state, sequence, out);
}
