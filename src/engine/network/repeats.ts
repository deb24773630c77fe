import type { MessageLabel, NodeId } from '../protocol.ts';
import { NODES_SPAN } from './links.ts';

/**
 * Counts how often a sender has sent the same message to the same receiver, so that every envelope has a name of its
 * own.
 * The counts are kept in chunks by sequence number or timestamp: all copies of a world share the old chunks.
 */
export interface Repeats {
  readonly chunks: Map<number, Chunk>;
  /** The chunks that this copy made or took over, and may therefore change. */
  owned: Set<Chunk>;
}

interface Chunk {
  /** Number of multicasts, by message and sender. */
  readonly multicasts: Map<number, number>;
  /** Number of sendings to a single node, by message, sender and receiver. */
  readonly singles: Map<number, number>;
}

/** Number of sequence numbers in one chunk. */
const CHUNK_SPAN = 16;
/** Larger than the number of message kinds of any protocol. */
const KINDS_SPAN = 32;

export function createRepeats(): Repeats {
  return { chunks: new Map(), owned: new Set() };
}

/** Makes a copy. Both share the existing chunks from now on, and neither may change them. */
export function copyRepeats(repeats: Repeats): Repeats {
  repeats.owned = new Set();
  return { chunks: new Map(repeats.chunks), owned: new Set() };
}

/** Counts a multicast, and returns the number of earlier sendings for each receiver. */
export function countMulticast(
  repeats: Repeats,
  kind: number,
  label: MessageLabel,
  from: NodeId,
): (to: NodeId) => number {
  const chunk = openChunk(repeats, label.minor);
  const key = keyOf(kind, label, from);
  const before = chunk.multicasts.get(key) ?? 0;
  chunk.multicasts.set(key, before + 1);
  if (chunk.singles.size === 0) return () => before;
  return (to) => before + (chunk.singles.get(key * NODES_SPAN + to) ?? 0);
}

/** Counts a sending to one receiver, and returns the number of earlier ones. */
export function countSingle(
  repeats: Repeats,
  kind: number,
  label: MessageLabel,
  { from, to }: { readonly from: NodeId; readonly to: NodeId },
): number {
  const chunk = openChunk(repeats, label.minor);
  const key = keyOf(kind, label, from);
  const single = key * NODES_SPAN + to;
  const before = chunk.singles.get(single) ?? 0;
  chunk.singles.set(single, before + 1);
  return before + (chunk.multicasts.get(key) ?? 0);
}

function keyOf(kind: number, label: MessageLabel, from: NodeId): number {
  return ((label.major * CHUNK_SPAN + (label.minor % CHUNK_SPAN)) * KINDS_SPAN + kind) * NODES_SPAN + from;
}

function openChunk(repeats: Repeats, minor: number): Chunk {
  const index = Math.floor(minor / CHUNK_SPAN);
  const earlier = repeats.chunks.get(index);
  if (earlier && repeats.owned.has(earlier)) return earlier;
  const chunk: Chunk = { multicasts: new Map(earlier?.multicasts), singles: new Map(earlier?.singles) };
  repeats.chunks.set(index, chunk);
  repeats.owned.add(chunk);
  return chunk;
}
