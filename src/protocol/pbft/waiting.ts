import type { Ballot } from '../ballot.ts';
import { votersFor } from '../ballot.ts';
import type { Digest } from '../digest.ts';
import type { NodeId, Place } from '../protocol.ts';
import { preparesNeeded, primaryOf, quorumSize, weakQuorumSize } from '../quorum.ts';
import type { ClientState } from './clientState.ts';
import type { PbftState } from './pbft.ts';
import type { CheckpointVotes, ReplicaState, Slot } from './replicaState.ts';

/**
 * Why a node does not go on: what it waits for, read from its own state alone. A replica waits at the next gate of each
 * open slot (§4.2), for checkpoints (§4.3), as primary for its window (§4.3); a client waits for replies (§4.1).
 */
export type Waiting =
  | PrePrepareWaiting
  | VotesWaiting
  | GapWaiting
  | CheckpointWaiting
  | WindowWaiting
  | RepliesWaiting;

/** Votes of one kind that a gate needs: whose it has, how many it takes, and whose have not come. */
export interface Votes {
  /** Whose matching votes are in, in ascending order; the node's own is among them where it has one. */
  readonly have: readonly NodeId[];
  readonly need: number;
  /** Nodes that may vote and have not, as far as this node knows. */
  readonly missing: readonly NodeId[];
  /** Nodes whose vote names something else: it will not be counted, and a second one neither (§4.2). */
  readonly conflicting: readonly NodeId[];
}

/** The slot has no PRE-PREPARE yet. `prepares` and `commits` are those who voted early: they are stored. */
export interface PrePrepareWaiting {
  readonly kind: 'prePrepared';
  readonly view: number;
  readonly sequence: number;
  readonly primary: NodeId;
  readonly prepares: readonly NodeId[];
  readonly commits: readonly NodeId[];
}

/**
 * `prepared` waits for PREPAREs: its certificate is one PRE-PREPARE, which is in, and q−1 PREPAREs, which `votes`
 * counts. `committedLocal` waits for q COMMITs.
 */
export interface VotesWaiting {
  readonly kind: 'prepared' | 'committedLocal';
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest;
  readonly primary: NodeId;
  readonly votes: Votes;
}

/** The slot is committed-local, and cannot be executed before all lower ones (§4.2). */
export interface GapWaiting {
  readonly kind: 'executed';
  readonly view: number;
  readonly sequence: number;
  /** The lowest sequence number that has not been executed. */
  readonly waitsFor: number;
}

/** The checkpoint is not stable yet. `hasState` is false where the replica itself has not executed that far. */
export interface CheckpointWaiting {
  readonly kind: 'stable';
  readonly sequence: number;
  readonly hasState: boolean;
  readonly votes: Votes;
}

/** The primary holds requests back until a checkpoint is stable and the window moves (§4.3). */
export interface WindowWaiting {
  readonly kind: 'window';
  readonly requests: readonly { readonly client: number; readonly timestamp: number }[];
  readonly lastAssigned: number;
  /** The lowest checkpoint that would move the window. */
  readonly checkpoint: number;
}

/** The client waits for f+1 equal replies (§4.1). */
export interface RepliesWaiting {
  readonly kind: 'replies';
  readonly timestamp: number;
  readonly operation: string;
  /** Who sent which result, the most frequent result first. */
  readonly results: readonly { readonly result: string; readonly voters: readonly NodeId[] }[];
  readonly need: number;
  readonly missing: readonly NodeId[];
  /** How often the request was sent. */
  readonly attempts: number;
  /** How many further operations wait behind it. */
  readonly queued: number;
}

/** Slots first, the lowest unexecuted one at the head: all others wait for it. Empty where the node is idle. */
export function waitingOf(place: Place, state: PbftState): Waiting[] {
  if (state.kind === 'client') return waitingOfClient(place, state);
  return [...waitingOfSlots(place, state), ...waitingOfCheckpoints(place, state), ...waitingOfWindow(place, state)];
}

function waitingOfSlots(place: Place, state: ReplicaState): Waiting[] {
  let highest = state.lastExecuted;
  for (const slot of state.log.values()) if (slot.sequence > highest) highest = slot.sequence;
  const found: Waiting[] = [];
  for (let sequence = state.lastExecuted + 1; sequence <= highest; sequence++) {
    found.push(waitingOfSlot(place, state, sequence, state.log.get(sequence)));
  }
  return found;
}

/** A slot below a known one is open even if no message for it has come: nothing above it can be executed. */
function waitingOfSlot(place: Place, state: ReplicaState, sequence: number, slot: Slot | undefined): Waiting {
  const { replicas } = place.cluster;
  const view = slot?.view ?? state.view;
  const primary = primaryOf(view, replicas);
  if (!slot?.prePrepare) {
    const [prepares, commits] = slot ? [votersOf(slot.prepares), votersOf(slot.commits)] : [[], []];
    return { kind: 'prePrepared', view, sequence, primary, prepares, commits };
  }
  const { digest } = slot.prePrepare;
  if (!slot.prepared) {
    const votes = countVotes(slot.prepares, digest, preparesNeeded(replicas), primary);
    return { kind: 'prepared', view, sequence, digest, primary, votes };
  }
  if (!slot.committed) {
    const votes = countVotes(slot.commits, digest, quorumSize(replicas), null);
    return { kind: 'committedLocal', view, sequence, digest, primary, votes };
  }
  return { kind: 'executed', view, sequence, waitsFor: state.lastExecuted + 1 };
}

function waitingOfCheckpoints(place: Place, state: ReplicaState): Waiting[] {
  const need = quorumSize(place.cluster.replicas);
  const open = [...state.checkpoints].sort(([a], [b]) => a - b);
  return open.map(([sequence, entry]) => {
    const votes = countVotes(entry.votes, entry.own ?? leadingChoice(entry), need, null);
    return { kind: 'stable', sequence, hasState: entry.own !== null, votes };
  });
}

function leadingChoice({ votes }: CheckpointVotes): Digest {
  const [leader] = votes.tallies.toSorted((a, b) => b.count - a.count);
  return leader?.choice ?? '';
}

function waitingOfWindow({ cluster }: Place, state: ReplicaState): Waiting[] {
  if (state.buffered.length === 0) return [];
  const requests = state.buffered.map(({ client, timestamp }) => ({ client, timestamp }));
  const { checkpointInterval } = cluster;
  const checkpoint = (Math.floor(state.lowWaterMark / checkpointInterval) + 1) * checkpointInterval;
  return [{ kind: 'window', requests, lastAssigned: state.lastAssigned, checkpoint }];
}

function waitingOfClient({ cluster }: Place, { outstanding, queue }: ClientState): Waiting[] {
  if (!outstanding) return [];
  const { operation, timestamp } = outstanding.request;
  const { replies, attempts } = outstanding;
  const results = replies.tallies
    .toSorted((a, b) => b.count - a.count)
    .map(({ choice }) => ({ result: choice, voters: votersFor(replies, choice) }));
  const need = weakQuorumSize(cluster.replicas);
  const missing = withoutVote(replies, null);
  return [{ kind: 'replies', timestamp, operation, results, need, missing, attempts, queued: queue.length }];
}

/** @param excluded the node that has no vote of this kind: the primary has no PREPARE (§4.2). */
function countVotes(ballot: Ballot, choice: string, need: number, excluded: NodeId | null): Votes {
  const have = votersFor(ballot, choice);
  const conflicting = votersOf(ballot).filter((node) => ballot.choices[node] !== choice);
  return { have, need, missing: withoutVote(ballot, excluded), conflicting };
}

function votersOf(ballot: Ballot): NodeId[] {
  return ballot.choices.flatMap((choice, node) => (choice === null ? [] : [node]));
}

function withoutVote(ballot: Ballot, excluded: NodeId | null): NodeId[] {
  return ballot.choices.flatMap((choice, node) => (choice === null && node !== excluded ? [node] : []));
}
