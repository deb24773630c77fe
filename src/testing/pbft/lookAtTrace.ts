import type { NodeId, Ticks } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { World } from '../../engine/world.ts';
import type { PbftNote, PbftNoteKind } from '../../protocols/pbft/notes.ts';
import type { PbftState } from '../../protocols/pbft/pbft.ts';
import type { ClientState } from '../../protocols/pbft/rules/clientState.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';

/** Queries of a trace. For tests. */

/** A note, with its tick and its node. */
export interface Said<Note> {
  readonly step: number;
  readonly tick: Ticks;
  readonly node: NodeId;
  readonly note: Note;
}

/** Every note of a kind, in the order of the steps. */
export function notesOf<Kind extends PbftNoteKind>(
  steps: readonly Step[],
  kind: Kind,
): Said<Extract<PbftNote, { kind: Kind }>>[] {
  return steps.flatMap(({ tick, node, notes }, step) =>
    (notes as readonly PbftNote[])
      .filter((note) => note.kind === kind)
      .map((note) => ({ step, tick, node: node ?? -1, note: note as Extract<PbftNote, { kind: Kind }> })),
  );
}

/** The number of messages of each kind that were sent, lost ones included, by their letters. */
export function countSent(steps: readonly Step[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { sent } of steps) for (const { letters } of sent) counts[letters] = (counts[letters] ?? 0) + 1;
  return counts;
}

export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The executions of each node, in order: sequence number and operations. */
export function executions(steps: readonly Step[]): Record<NodeId, string[]> {
  const byNode: Record<NodeId, string[]> = {};
  for (const { node, note } of notesOf(steps, 'executed')) {
    const operations = note.requests.map(({ operation, result, fresh }) => `${operation}→${fresh ? result : 'again'}`);
    byNode[node] = [...(byNode[node] ?? []), [note.sequence, ...operations].join(' ')];
  }
  return byNode;
}

/** The number of replies that had reached the client when it accepted its first result. */
export function repliesBeforeAccepting(steps: readonly Step[]): number {
  const accepted = steps.findIndex(({ notes }) => notes.some(({ kind }) => kind === 'accepted'));
  return steps
    .slice(0, accepted + 1)
    .filter(({ cause }) => cause.kind === 'delivered' && cause.envelope.letters === 'Re').length;
}

export function replicaOf(world: World, node: NodeId): ReplicaState {
  const state = world.nodes[node]?.state as PbftState;
  if (state.kind !== 'replica') throw new Error(`node ${node} is no replica`);
  return state;
}

export function clientOf(world: World, node: NodeId): ClientState {
  const state = world.nodes[node]?.state as PbftState;
  if (state.kind !== 'client') throw new Error(`node ${node} is no client`);
  return state;
}
