import type { NodeId, Place } from '../../../engine/protocol.ts';
import type { Digest } from '../../digest.ts';
import { primaryOf } from '../../quorum.ts';
import { withPolicy } from '../broken/policyOf.ts';
import type { PbftState } from '../pbft.ts';
import { quorumOf } from '../rules/counting.ts';
import type { Request } from '../rules/messages.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { CheckpointVotes, ReplicaState } from '../rules/replicaState.ts';
import { obstacleToProposing } from '../rules/requests.ts';
import { waitingOfClient } from './clientWaiting.ts';
import { countVotes, waitingOfSlots } from './slotWaiting.ts';

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
  | ProposalWaiting
  | BodyWaiting
  | ViewChangesWaiting
  | NewViewWaiting
  | StateWaiting
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

/** The primary holds requests back until a checkpoint is stable and the window moves (§4.3), or for the next batch. */
export interface WindowWaiting {
  readonly kind: 'window';
  readonly why: 'window' | 'batch';
  readonly requests: readonly { readonly client: number; readonly timestamp: number }[];
  readonly lastAssigned: number;
  /** The lowest checkpoint that would move the window. */
  readonly checkpoint: number;
}

/** A backup has a request that no slot of its log holds: it waits for the primary to propose it (§4.4). */
export interface ProposalWaiting {
  readonly kind: 'proposal';
  readonly view: number;
  readonly primary: NodeId;
  readonly client: number;
  readonly timestamp: number;
  readonly operation: string;
}

/** The slot's proposal is known by its digest only: the requests have to come from somebody who has them (§4.4). */
export interface BodyWaiting {
  readonly kind: 'body';
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest;
}

/** The replica has left its view; q VIEW-CHANGEs for the next one make it possible (§4.4). */
export interface ViewChangesWaiting {
  readonly kind: 'viewChanges';
  readonly view: number;
  readonly primary: NodeId;
  readonly votes: Votes;
}

/** q VIEW-CHANGEs are in; what is missing is the NEW-VIEW of this primary (§4.4). */
export interface NewViewWaiting {
  readonly kind: 'newView';
  readonly view: number;
  readonly primary: NodeId;
}

/** The state after n is being fetched from this replica (§4.3, state transfer). */
export interface StateWaiting {
  readonly kind: 'state';
  readonly sequence: number;
  readonly digest: Digest;
  readonly from: NodeId;
}

/** The client waits for f+1 equal replies (§4.1); for a quorum where they may still be undone, or only read (§5.1). */
export interface RepliesWaiting {
  readonly kind: 'replies';
  readonly readOnly: boolean;
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
export function waitingOf(given: Place, state: PbftState): Waiting[] {
  const place = withPolicy(given);
  if (state.kind === 'client') return waitingOfClient(place, state);
  return [
    ...waitingOfView(place, state),
    ...(state.active ? waitingOfSlots(place, state) : []),
    ...waitingOfProposals(place, state),
    ...waitingOfState(state),
    ...waitingOfCheckpoints(place, state),
    ...waitingOfWindow(place, state),
  ];
}

/** Between two views nothing else goes on (§4.4). */
function waitingOfView(place: PbftPlace, state: ReplicaState): Waiting[] {
  if (state.active) return [];
  const { view } = state;
  const { replicas } = place.cluster;
  const primary = primaryOf(view, replicas);
  const have = state.viewChanges.filter((other) => other.view === view).map(({ replica }) => replica);
  const need = quorumOf(place);
  if (have.length >= need) return [{ kind: 'newView', view, primary }];
  const missing = Array.from({ length: replicas }, (_, node) => node).filter((node) => !have.includes(node));
  const votes: Votes = { have: have.sort((a, b) => a - b), need, missing, conflicting: [] };
  return [{ kind: 'viewChanges', view, primary, votes }];
}

function waitingOfProposals({ self, cluster }: Place, state: ReplicaState): Waiting[] {
  const { view, active, pending, log } = state;
  const primary = primaryOf(view, cluster.replicas);
  if (!active || primary === self) return [];
  const proposed = new Set<Request>([...log.values()].flatMap(({ batch }) => batch ?? []));
  return [...pending.values()]
    .filter((request) => ![...proposed].some((other) => isSame(other, request)))
    .map(({ client, timestamp, operation }) => ({ kind: 'proposal', view, primary, client, timestamp, operation }));
}

function isSame(a: Request, b: Request): boolean {
  return a.client === b.client && a.timestamp === b.timestamp;
}

function waitingOfState({ fetching }: ReplicaState): Waiting[] {
  if (!fetching) return [];
  const { sequence, digest, from } = fetching;
  return [{ kind: 'state', sequence, digest, from }];
}

function waitingOfCheckpoints(place: PbftPlace, state: ReplicaState): Waiting[] {
  const need = quorumOf(place);
  const open = [...state.checkpoints].sort(([a], [b]) => a - b);
  return open.map(([sequence, entry]) => {
    const votes = countVotes(entry.votes, entry.own?.digest ?? leadingChoice(entry), need, null);
    return { kind: 'stable', sequence, hasState: entry.own !== null, votes };
  });
}

function leadingChoice({ votes }: CheckpointVotes): Digest {
  const [leader] = votes.tallies.toSorted((a, b) => b.count - a.count);
  return leader?.choice ?? '';
}

function waitingOfWindow(place: PbftPlace, state: ReplicaState): Waiting[] {
  const why = state.buffered.length > 0 ? obstacleToProposing(place, state) : null;
  if (!why) return [];
  const requests = state.buffered.map(({ client, timestamp }) => ({ client, timestamp }));
  const { checkpointInterval } = place.cluster;
  const checkpoint = (Math.floor(state.lowWaterMark / checkpointInterval) + 1) * checkpointInterval;
  return [{ kind: 'window', why, requests, lastAssigned: state.lastAssigned, checkpoint }];
}
