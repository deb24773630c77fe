import type { NodeId } from '../../../engine/protocol.ts';
import { votersFor } from '../../ballot.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { FetchReason } from '../notes.ts';
import type { PbftOutbox } from './actor.ts';
import type { PbftPlace } from './policy.ts';
import type { CertifiedCheckpoint, CheckpointClaim, Fetching, ReplicaState } from './replicaState.ts';
import { rollBack } from './tentative.ts';
import { FETCH, startTimer, stopTimer } from './timers.ts';

/** Asking for a state (§4.3, §4.4). The answer is handled in `stateTransfer.ts`. */

/** ST1: f+1 replicas vouch for a checkpoint so far above the window that nothing up to it can be received. */
export function certifiedFar({ cluster }: PbftPlace, { farCheckpoints }: ReplicaState): CertifiedCheckpoint | null {
  const claims = [...farCheckpoints].sort(([a], [b]) => a - b);
  let highest: CertifiedCheckpoint | null = null;
  for (const [, { sequence, digest }] of claims) {
    const voters = claims
      .filter(([, claim]) => claim.sequence === sequence && claim.digest === digest)
      .map(([voter]) => voter);
    if (voters.length < weakQuorumSize(cluster.replicas)) continue;
    if (!highest || sequence > highest.sequence) highest = { sequence, digest, voters };
  }
  return highest;
}

/** ST2, ST3: one of those who certify the state is asked for it. What was executed tentatively is undone first. */
export function startFetch(
  place: PbftPlace,
  state: ReplicaState,
  target: CertifiedCheckpoint & { readonly why: Exclude<FetchReason, 'nextReplica'> },
  out: PbftOutbox,
): void {
  rollBack(state, out);
  const asked = state.fetching?.sequence === target.sequence ? state.fetching.from : place.self;
  askForState(place, state, { ...target, from: asked, diverged: target.why === 'diverged' }, out);
}

/**
 * ST2: the replica that was asked did not answer in time, or with less than was asked for: the next one is asked. More
 * may vouch for the state by now.
 */
export function askNextForState(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  const { fetching, checkpoints, farCheckpoints } = state;
  if (!fetching) return;
  const { sequence, digest } = fetching;
  const votes = checkpoints.get(sequence)?.votes;
  const far = [...farCheckpoints].filter(([, claim]) => claim.sequence === sequence && claim.digest === digest);
  const known = [...fetching.voters, ...(votes ? votersFor(votes, digest) : []), ...far.map(([voter]) => voter)];
  const voters = [...new Set(known)].sort((a, b) => a - b);
  askForState(place, state, { ...fetching, voters, why: 'nextReplica' }, out);
}

/** Asks the next of those who vouch, after `from`; that is the own number where none was asked. */
function askForState(
  place: PbftPlace,
  state: ReplicaState,
  { sequence, digest, voters, from: asked, diverged, why }: Fetching & { readonly why: FetchReason },
  out: PbftOutbox,
): void {
  const from = nextAfter(voters, asked, place.self);
  if (from === null) return;
  state.fetching = { sequence, digest, voters, from, diverged };
  out.note({ kind: 'fetchStarted', sequence, digest, from, voters, why });
  out.send(from, { kind: 'fetchState', sequence, digest, replica: place.self });
  startTimer(FETCH, place.cluster.statusInterval, out);
}

/**
 * ST2: what is fetched is here already, by execution or as a stable checkpoint: a state that arrives later would be
 * installed a second time.
 */
export function isReached({ stable, checkpoints }: ReplicaState, { sequence, digest }: CheckpointClaim): boolean {
  return stable.sequence >= sequence || checkpoints.get(sequence)?.own?.digest === digest;
}

/** The next replica to ask, by number, round and round: at most f of them answer wrongly, or not at all. */
function nextAfter(voters: readonly NodeId[], asked: NodeId, self: NodeId): NodeId | null {
  const others = voters.filter((voter) => voter !== self);
  return others.find((voter) => voter > asked) ?? others[0] ?? null;
}

export function endFetch(state: ReplicaState, out: PbftOutbox): void {
  state.fetching = null;
  stopTimer(FETCH, out);
}
