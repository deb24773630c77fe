import type { SequenceNumber } from '../../numbers.ts';
import { isReached } from '../rules/fetching.ts';
import type { CheckpointVotes } from '../rules/replicaState.ts';
import type { ServiceState } from '../rules/service.ts';
import { digestOfService } from '../rules/service.ts';
import type { Replica } from './replica.ts';
import { countFault, votersFault, votesFor } from './replica.ts';

/** Invariants of checkpoints and of state transfer (§4.3). */

export function stableFault({ state, replicas, quorum }: Replica): string | null {
  const { lowWaterMark, stable } = state;
  if (stable.sequence !== lowWaterMark) return `h is ${lowWaterMark}, and the stable checkpoint ${stable.sequence}`;
  return votersFault(stable.voters, lowWaterMark === 0 ? 0 : quorum, replicas);
}

/** The pairs that were found to have the digest of their state. None of these ever changes. */
const rightDigests = new WeakSet<Vouched>();

interface Vouched {
  readonly digest: string;
  readonly service: ServiceState;
}

export function digestFault({ state }: Replica): string | null {
  const { stable, checkpoints } = state;
  if (stable.sequence > 0 && !hasItsDigest(stable)) return `that of checkpoint ${stable.sequence} is another`;
  for (const [sequence, { own }] of checkpoints) {
    if (own && !hasItsDigest(own)) return `that of checkpoint ${sequence} is another`;
  }
  return null;
}

function hasItsDigest(vouched: Vouched): boolean {
  if (rightDigests.has(vouched)) return true;
  if (digestOfService(vouched.service) !== vouched.digest) return false;
  rightDigests.add(vouched);
  return true;
}

export function voteFault(replica: Replica): string | null {
  const { lowWaterMark, checkpoints, farCheckpoints } = replica.state;
  if (checkpoints.size === 0 && farCheckpoints.size === 0) return null;
  for (const [sequence, checkpoint] of checkpoints) {
    const fault = checkpointFault(replica, sequence, checkpoint);
    if (fault !== null) return `for checkpoint ${sequence} ${fault}`;
  }
  for (const [voter, { sequence }] of farCheckpoints) {
    if (sequence <= lowWaterMark) return `R${voter} claims ${sequence}, and h is ${lowWaterMark}`;
  }
  return null;
}

function checkpointFault(
  { self, state, replicas, quorum }: Replica,
  sequence: SequenceNumber,
  { own, votes }: CheckpointVotes,
): string | null {
  const { lowWaterMark, lastExecuted } = state;
  if (sequence <= lowWaterMark) return `there are votes, and h is ${lowWaterMark}`;
  const fault = countFault(votes, replicas);
  if (fault !== null) return fault;
  if ((own === null) !== (votes.choices[self] === null)) return `it has ${own ? 'no vote' : 'a vote and no state'}`;
  if (!own) return null;
  if (sequence > lastExecuted) return `it has a state, and has executed ${lastExecuted}`;
  const have = votesFor(votes, own.digest);
  return have < quorum ? null : `${have} replicas vouch for its state, and h is ${lowWaterMark}`;
}

export function fetchFault({ self, state, replicas, faults }: Replica): string | null {
  const { fetching } = state;
  if (!fetching) return null;
  const { sequence, from, voters } = fetching;
  if (isReached(state, fetching)) return `it asks for ${sequence}, which it has`;
  if (from === self || !voters.includes(from))
    return `R${from} is asked for ${sequence}, and R${voters.join(', R')} have it`;
  return votersFault(voters, faults + 1, replicas);
}
