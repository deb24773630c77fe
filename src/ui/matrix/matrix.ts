import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { World } from '../../engine/world.ts';
import { votersOf } from '../../protocols/ballot.ts';
import { memoryBegins } from '../../protocols/explain/outages.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import { operationsBehind } from '../../protocols/pbft/explain/batchesByDigest.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';
import { highWaterMark } from '../../protocols/pbft/rules/replicaState.ts';
import { NULL_DIGEST } from '../../protocols/pbft/rules/requestDigest.ts';
import type { Slot } from '../../protocols/pbft/rules/slot.ts';
import { primaryOf } from '../../protocols/quorum.ts';
import type { SlotEvent, SlotEventKind, Span } from './slotHistory.ts';
import { lastSlotEvent, stepOfSkip } from './slotHistory.ts';

/** The logs of all replicas at one step: a row a replica, a column a sequence number. */

/** The stage of a slot at one replica, from nothing to what is left of it. */
export type Stage =
  | 'empty'
  /** Votes came before the PRE-PREPARE. */
  | 'votes'
  /** The PRE-PREPARE is there, and cannot be accepted yet: it lies above the window (§4.2). */
  | 'proposed'
  | 'prePrepared'
  | 'prepared'
  | 'committed'
  /** Executed when prepared; may be undone (§5.1). */
  | 'tentative'
  | 'executed'
  /** Executed, and discarded below a stable checkpoint (§4.3). */
  | 'collected'
  /** Never executed here: its effect came with a state (§4.3, state transfer). */
  | 'fetched';

export interface MatrixCell {
  readonly sequence: SequenceNumber;
  readonly stage: Stage;
  /** The view in which it reached its stage; null where nothing has happened to it here. */
  readonly view: ViewNumber | null;
  /** The null request, with which a new view fills a gap (§4.4). */
  readonly isNull: boolean;
  /** The operations it orders; null where this replica, or everybody, lacks them. */
  readonly operations: readonly string[] | null;
  /** Index of the step in which it reached its stage, and the view of that decision; null where there is none. */
  readonly step: number | null;
  readonly decidedView: number | null;
  /** h < n ≤ H (§4.3). */
  readonly isInWindow: boolean;
}

export interface MatrixRow {
  readonly node: NodeId;
  readonly up: boolean;
  readonly view: ViewNumber;
  readonly active: boolean;
  readonly isPrimary: boolean;
  readonly lowWaterMark: SequenceNumber;
  readonly highWaterMark: number;
  readonly lastExecuted: SequenceNumber;
  readonly cells: readonly MatrixCell[];
}

/** The rows of the replicas, with the columns `from` … `to`. */
export function matrixRows(
  history: History,
  count: number,
  world: World,
  { from, to }: { readonly from: number; readonly to: number },
): MatrixRow[] {
  const { cluster } = world.setup;
  const replicas = Array.from({ length: cluster.replicas }, (_, node) => node);
  // One replica knows no log but its own.
  const known = replicas.filter((node) => history.of === undefined || node === history.of);
  return known.map((node) => {
    const state = replicaAt(world, node);
    const { view, active, lowWaterMark, lastExecuted } = state;
    const high = highWaterMark(state, cluster.window);
    const span: Span = { after: memoryBegins(history, node, count - 1), until: count - 1 };
    const sequences = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    return {
      node,
      up: world.nodes[node]?.up === true,
      view,
      active,
      isPrimary: primaryOf(view, cluster.replicas) === node,
      lowWaterMark,
      highWaterMark: high,
      lastExecuted,
      cells: sequences.map((sequence) => cellOf({ history, node, state, span, high }, sequence)),
    };
  });
}

/** The number of empty columns shown ahead of the front, at most as far as the windows reach. */
const AHEAD_MAX = 20;

/** Returns the last column, and the highest sequence number of which any replica has something. */
export function matrixExtent(world: World): { readonly front: number; readonly last: number } {
  const { replicas, window } = world.setup.cluster;
  let front = 0;
  let high = 0;
  for (let node = 0; node < replicas; node++) {
    const state = replicaAt(world, node);
    front = Math.max(front, state.lastExecuted);
    for (const sequence of state.log.keys()) front = Math.max(front, sequence);
    high = Math.max(high, highWaterMark(state, window));
  }
  return { front, last: Math.max(front, Math.min(high, front + AHEAD_MAX)) };
}

function replicaAt(world: World, node: NodeId): ReplicaState {
  return world.nodes[node]?.state as ReplicaState;
}

interface Row {
  readonly history: History;
  readonly node: NodeId;
  readonly state: ReplicaState;
  readonly span: Span;
  readonly high: number;
}

/** The events that make a stage; the latest of them is the step it came from. */
const eventsOf: Readonly<Record<Stage, readonly SlotEventKind[]>> = {
  empty: [],
  votes: [],
  proposed: [],
  prePrepared: ['prePrepared'],
  prepared: ['prepared'],
  committed: ['committedLocal'],
  tentative: ['executedTentatively'],
  executed: ['executed'],
  collected: ['executed'],
  fetched: [],
};

function cellOf(row: Row, sequence: SequenceNumber): MatrixCell {
  const { history, node, state, span, high } = row;
  const place = { history, node, sequence };
  const slot = state.log.get(sequence);
  const skipped = sequence <= state.lastExecuted ? stepOfSkip(place, span) : null;
  const stage = skipped === null ? stageOf(state, sequence, slot) : 'fetched';
  const event = lastSlotEvent(place, eventsOf[stage], span);
  const digest = slot?.proposal?.digest ?? event?.digest ?? null;
  return {
    sequence,
    stage,
    view: stage === 'empty' || stage === 'fetched' ? null : (slot?.view ?? event?.view ?? null),
    isNull: digest === NULL_DIGEST,
    operations: operationsOf(history, slot, event),
    step: skipped ?? event?.step ?? null,
    decidedView: event?.view ?? null,
    isInWindow: sequence > state.lowWaterMark && sequence <= high,
  };
}

function stageOf(state: ReplicaState, sequence: SequenceNumber, slot: Slot | undefined): Stage {
  if (sequence <= state.lowWaterMark) return 'collected';
  if (sequence <= state.lastExecuted) return 'executed';
  if (state.tentative?.sequence === sequence) return 'tentative';
  if (!slot) return 'empty';
  if (slot.committed) return 'committed';
  if (slot.prepared) return 'prepared';
  if (slot.accepted) return 'prePrepared';
  if (slot.proposal) return 'proposed';
  return votersOf(slot.prepares).length + votersOf(slot.commits).length > 0 ? 'votes' : 'empty';
}

function operationsOf(history: History, slot: Slot | undefined, event: SlotEvent | null): readonly string[] | null {
  if (slot?.batch) return slot.batch.map(({ operation }) => operation);
  if (event?.operations) return event.operations;
  const digest = slot?.proposal?.digest ?? event?.digest;
  return digest === undefined ? null : operationsBehind(history, digest);
}
