import type { NodeId } from '../../../engine/protocol.ts';
import { castVote, votersFor } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { checkpointProof } from './certificates.ts';
import { askNextForState, certifiedFar, endFetch, isReached, startFetch } from './fetching.ts';
import { acceptProposals, executeCommitted } from './gates.ts';
import type { FetchState, StateCopy } from './messages.ts';
import { forgetExecuted } from './pending.ts';
import type { PbftPlace } from './policy.ts';
import type { CertifiedCheckpoint, Fetching, ReplicaState } from './replicaState.ts';
import { openCheckpoint } from './replicaState.ts';
import { becomeStable, pledgeCheckpoint } from './stability.ts';
import { sendStatus } from './statusMessage.ts';
import { executeTentatively, rollBack } from './tentative.ts';
import { checkpointProofFault } from './viewChangeCheck.ts';

/**
 * State transfer (§4.3, §4.4): a replica that cannot get the messages it lacks any more, because the others have
 * discarded them, fetches the state they led to.
 */

/**
 * ST1: no progress, and a checkpoint ahead is certified. Executing from the log is better than fetching a state, so
 * this is not done as long as messages bring the replica on.
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
  askNextForState(place, state, out);
}

/**
 * ST2, after each step: a fetch ends when its target is reached or stable, and not before. What was undone for it is
 * executed once more where nothing was installed.
 */
export function endFetchWhenReached(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  const { fetching } = state;
  if (!fetching || !isReached(state, fetching)) return;
  endFetch(state, out);
  out.note({ kind: 'fetchEnded', sequence: fetching.sequence, digest: fetching.digest });
  executeTentatively(place, state, out);
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

/**
 * ST2: a state counts if it fits the digest that is certified for it, and is no older than the one that is fetched. If
 * the replica that was asked answers with less, the next one is asked; what others send unasked changes nothing.
 */
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
  const why = copyFault(place, fetching, message, digest);
  if (why === null) return install(place, state, { ...message, digest, from }, out);
  if (why === 'olderState') ignore(out, 'stateCopy', why, { got: sequence, expected: fetching.sequence });
  else ignore(out, 'stateCopy', why, { got: digest, expected: fetching.digest });
  if (from === fetching.from) askNextForState(place, state, out);
}

function copyFault(
  place: PbftPlace,
  fetching: Fetching,
  { sequence, proof }: StateCopy,
  digest: Digest,
): 'olderState' | 'uncertifiedState' | null {
  if (sequence < fetching.sequence) return 'olderState';
  if (sequence === fetching.sequence && digest === fetching.digest) return null;
  const isProved = proof[0]?.digest === digest && checkpointProofFault(place, sequence, proof) === null;
  return isProved ? null : 'uncertifiedState';
}

interface CheckedCopy extends StateCopy {
  readonly digest: Digest;
  readonly from: NodeId;
}

/**
 * ST4: the state with its reply cache is this replica's now; it vouches for it, and goes on from there. Where it had
 * gone ahead on a wrong state, it executes what came after once more.
 */
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
  for (const slot of state.log.values()) slot.executed = slot.sequence <= sequence;
  for (const [later, entry] of state.checkpoints) if (later > sequence) entry.own = null;
  forgetExecuted(state);
  const { votes } = openCheckpoint(state, sequence, place.cluster.replicas);
  for (const { replica } of proof) castVote(votes, replica, digest);
  for (const [voter, claim] of state.farCheckpoints) {
    if (claim.sequence === sequence) castVote(votes, voter, claim.digest);
  }
  pledgeCheckpoint(place, state, sequence, out);
  if (becomeStable(place, state, sequence, out)) acceptProposals(place, state, out);
  executeCommitted(place, state, sequence, out);
  // The others may have gone on from there meanwhile; this one STATUS asks about slots above the window as well.
  state.askedBeyondAt = state.lowWaterMark;
  sendStatus(place, state, 'stateInstalled', out);
}
