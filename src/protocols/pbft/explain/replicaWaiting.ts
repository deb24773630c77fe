import type { ClientIndex, NodeId, Place } from '../../../engine/protocol.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import { withPolicy } from '../broken/policyOf.ts';
import type { BufferReason } from '../notes.ts';
import type { PbftState } from '../pbft.ts';
import { toldOfLaterView, toldOfMore } from '../rules/lacking.ts';
import type { Request } from '../rules/messages.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { CheckpointVotes, ReplicaState } from '../rules/replicaState.ts';
import { obstacleToProposing } from '../rules/requests.ts';
import { vouchersOf } from '../rules/stability.ts';
import { waitingOfClient } from './clientWaiting.ts';
import type { Tally } from './counts.ts';
import { thresholdsOf } from './counts.ts';
import { votesOf, waitingOfSlots } from './slotWaiting.ts';

/**
 * One thing that a node waits for, read from its own state alone. A replica waits at the next gate of each open slot
 * (§4.2), for checkpoints (§4.3) and, as primary, for its window (§4.3); a client waits for replies (§4.1).
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
  | AheadWaiting
  | RepliesWaiting;

/** The votes of one kind that a gate needs. */
export interface Votes {
  /** The nodes whose matching votes are in, in ascending order; the node's own vote is included. */
  readonly have: readonly NodeId[];
  /** The votes that count, and those needed: for a prepared certificate q, the PRE-PREPARE included (§4.2). */
  readonly tally: Tally;
  /** The nodes that may vote and have not, as far as this node knows. */
  readonly missing: readonly NodeId[];
  /** The nodes that voted for something else: those votes are not counted, nor would a second one be (§4.2). */
  readonly conflicting: readonly NodeId[];
}

/** The slot has no PRE-PREPARE yet. `prepares` and `commits` are the nodes whose votes came early and are stored. */
export interface PrePrepareWaiting {
  readonly kind: 'prePrepared';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly primary: NodeId;
  readonly prepares: readonly NodeId[];
  readonly commits: readonly NodeId[];
}

/**
 * `prepared` waits for PREPAREs: its certificate is one PRE-PREPARE, which is in, and q−1 PREPAREs. `committedLocal`
 * waits for q COMMITs.
 */
export interface VotesWaiting {
  readonly kind: 'prepared' | 'committedLocal';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly primary: NodeId;
  readonly votes: Votes;
}

/** The slot is committed-local, and cannot be executed before all lower ones (§4.2). */
export interface GapWaiting {
  readonly kind: 'executed';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  /** The lowest sequence number that has not been executed. */
  readonly waitsFor: number;
}

/** The checkpoint is not stable yet. `hasState` is false if the replica itself has not executed that far. */
export interface CheckpointWaiting {
  readonly kind: 'stable';
  readonly sequence: SequenceNumber;
  readonly hasState: boolean;
  readonly votes: Votes;
}

/**
 * The primary holds requests back until a checkpoint is stable and the window moves (§4.3), for the next batch, or
 * until it has the requests of O (§4.4).
 */
export interface WindowWaiting {
  readonly kind: 'window';
  readonly why: BufferReason;
  readonly requests: readonly { readonly client: ClientIndex; readonly timestamp: number }[];
  readonly lastAssigned: SequenceNumber;
  /** The lowest checkpoint that would move the window. */
  readonly checkpoint: number;
}

/** A backup has a request that no slot of its log contains: it waits for the primary to propose it (§4.4). */
export interface ProposalWaiting {
  readonly kind: 'proposal';
  readonly view: ViewNumber;
  readonly primary: NodeId;
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly operation: string;
}

/** The slot has a proposal by digest only: a replica that has the requests must send them (§4.4). */
export interface BodyWaiting {
  readonly kind: 'body';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
}

/** The replica has left its view and needs q VIEW-CHANGEs for the next one (§4.4). */
export interface ViewChangesWaiting {
  readonly kind: 'viewChanges';
  readonly view: ViewNumber;
  readonly primary: NodeId;
  readonly votes: Votes;
}

/** q VIEW-CHANGEs are in; the NEW-VIEW of this primary is missing (§4.4). */
export interface NewViewWaiting {
  readonly kind: 'newView';
  readonly view: ViewNumber;
  readonly primary: NodeId;
}

/** The replica is fetching the state after n from this replica (§4.3, state transfer). */
export interface StateWaiting {
  readonly kind: 'state';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly from: NodeId;
}

/** These others are in a later view, or have executed more, or speak of slots above the window. */
export interface AheadWaiting {
  readonly kind: 'laterView' | 'laterSlots';
  readonly toldBy: readonly NodeId[];
}

/** The client waits for f+1 equal replies (§4.1); for a quorum if they are tentative or read-only (§5.1). */
export interface RepliesWaiting {
  readonly kind: 'replies';
  readonly readOnly: boolean;
  readonly timestamp: number;
  readonly operation: string;
  /** The results with the replicas that sent them, the most frequent result first. */
  readonly results: readonly { readonly result: string; readonly voters: readonly NodeId[] }[];
  readonly need: number;
  readonly missing: readonly NodeId[];
  /** Number of times that the request was sent. */
  readonly attempts: number;
  /** Number of further operations that wait behind it. */
  readonly queued: number;
}

/**
 * Returns everything that a node waits for. Slots come first, and the lowest unexecuted one at their head, since the
 * others wait for it. Empty if the node is idle.
 */
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
    ...waitingOfOthers(place, state),
  ];
}

/** f+1 others, so a correct one, are ahead: it asks for what leads there (§6.1). */
function waitingOfOthers({ cluster }: PbftPlace, state: ReplicaState): Waiting[] {
  const { weakQuorum } = thresholdsOf(cluster);
  const inLaterView = toldOfLaterView(state);
  const further = toldOfMore(state);
  return [
    ...(inLaterView.length >= weakQuorum ? [{ kind: 'laterView', toldBy: inLaterView } as const] : []),
    ...(further.length >= weakQuorum ? [{ kind: 'laterSlots', toldBy: further } as const] : []),
  ];
}

/** Between two views the replica does nothing else (§4.4). */
function waitingOfView(place: PbftPlace, state: ReplicaState): Waiting[] {
  if (state.active) return [];
  const { view } = state;
  const { replicas } = place.cluster;
  const primary = primaryOf(view, replicas);
  const have = state.viewChanges.filter((other) => other.view === view).map(({ replica }) => replica);
  const { quorum } = thresholdsOf(place.cluster);
  if (have.length >= quorum) return [{ kind: 'newView', view, primary }];
  const missing = Array.from({ length: replicas }, (_, node) => node).filter((node) => !have.includes(node));
  const tally: Tally = { have: have.length, need: quorum, withProposal: false };
  const votes: Votes = { have: have.sort((a, b) => a - b), tally, missing, conflicting: [] };
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
  const open = [...state.checkpoints].sort(([a], [b]) => a - b);
  return open.map(([sequence, entry]) => {
    const choice = entry.own?.digest ?? leadingChoice(entry);
    const tally: Tally = { ...vouchersOf(place, entry.votes, choice), withProposal: false };
    return { kind: 'stable', sequence, hasState: entry.own !== null, votes: votesOf(entry.votes, choice, tally, null) };
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
