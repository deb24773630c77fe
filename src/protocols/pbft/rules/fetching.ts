import type { NodeId } from '../../../engine/protocol.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { FetchReason } from '../notes.ts';
import type { PbftOutbox } from './actor.ts';
import type { PbftPlace } from './policy.ts';
import type { CertifiedCheckpoint, ReplicaState } from './replicaState.ts';
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

/** The next replica to ask, by number, round and round: at most f of them answer wrongly, or not at all. */
function nextAfter(voters: readonly NodeId[], asked: NodeId, self: NodeId): NodeId | null {
  const others = voters.filter((voter) => voter !== self);
  return others.find((voter) => voter > asked) ?? others[0] ?? null;
}

export function endFetch(state: ReplicaState, out: PbftOutbox): void {
  state.fetching = null;
  stopTimer(FETCH, out);
}
