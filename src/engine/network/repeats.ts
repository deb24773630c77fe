import type { MessageLabel, NodeId } from '../protocol.ts';

/**
 * Counts how often a sender has sent the same message to the same receiver, so that every message has a name of its
 * own. Kept in chunks by sequence number or timestamp: old chunks are shared by all copies of a world.
 */
export interface Repeats {
  readonly chunks: Map<number, Chunk>;
  /** The chunks this copy made or took over, and so may change. */
  owned: Set<Chunk>;
}

interface Chunk {
  /** How often it was sent to all. */
  readonly multicasts: Map<number, number>;
  /** How often it was sent to one node only. */
  readonly singles: Map<number, number>;
}

/** Sequence numbers in one chunk. */
const CHUNK_SPAN = 16;
/** More nodes than a cluster may have. */
const NODES_SPAN = 1024;
/** More message kinds than a protocol may have. */
const KINDS_SPAN = 32;

export function createRepeats(): Repeats {
  return { chunks: new Map(), owned: new Set() };
}

/** Both copies share the chunks from now on, and neither may change them. */
export function copyRepeats(repeats: Repeats): Repeats {
  repeats.owned = new Set();
  return { chunks: new Map(repeats.chunks), owned: new Set() };
}

/** The number of earlier sendings of a multicast, by receiver, counting this one as sent. */
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

/** The number of earlier sendings to one receiver, counting this one as sent. */
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
  const known = repeats.chunks.get(index);
  if (known && repeats.owned.has(known)) return known;
  const chunk: Chunk = { multicasts: new Map(known?.multicasts), singles: new Map(known?.singles) };
  repeats.chunks.set(index, chunk);
  repeats.owned.add(chunk);
  return chunk;
}
