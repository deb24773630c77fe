import { path } from 'd3-path';
import type { Pip } from '../meter/scene.ts';

/** The geometry of a quorum ring, around the origin. */

/** With more parts than this the ring is one arc, with its colours in blocks. */
export const PARTS_MAX = 9;

/** The least gap between two parts, in px. */
const GAP_LEAST = 2.4;
const GAP_SHARE = 0.55;

/** An arc of the ring, and the dot in it that marks a node's own vote. */
export interface RingPart {
  readonly key: number;
  readonly vote: Pip['vote'] | null;
  readonly d: string;
  readonly dot: { readonly x: number; readonly y: number } | null;
}

/** @param radius of the middle of the ring, and @param width of its line: in px. */
export function ringParts(parts: readonly Pip[], radius: number, width: number): RingPart[] {
  if (parts.length > PARTS_MAX) return blocks(parts, radius);
  const gap = parts.length > 1 ? Math.max(GAP_LEAST, width * GAP_SHARE) / radius : 0;
  return parts.map(({ vote, filled, own }, index) => {
    const turn = (2 * Math.PI) / parts.length;
    const [from, to] = [index * turn + gap / 2, (index + 1) * turn - gap / 2];
    const dot = filled && own ? pointOn(radius, (from + to) / 2) : null;
    return { key: index, vote: filled ? vote : null, d: arc(radius, from, to), dot };
  });
}

function blocks(parts: readonly Pip[], radius: number): RingPart[] {
  const arcs: RingPart[] = [{ key: -1, vote: null, d: arc(radius, 0, FULL), dot: null }];
  const filled = parts.filter((part) => part.filled);
  let begin = 0;
  while (begin < filled.length) {
    const { vote } = filled[begin] as Pip;
    let end = begin;
    while (filled[end]?.vote === vote) end++;
    const [from, to] = [(begin / parts.length) * FULL, (end / parts.length) * FULL];
    arcs.push({ key: begin, vote, d: arc(radius, from, to), dot: null });
    begin = end;
  }
  return arcs;
}

/** A whole turn would begin where it ends, and be nothing. */
const FULL = 2 * Math.PI - 0.001;

/** Clockwise, from 12 o'clock. */
function pointOn(radius: number, angle: number): { x: number; y: number } {
  return { x: round(radius * Math.sin(angle)), y: round(-radius * Math.cos(angle)) };
}

function arc(radius: number, from: number, to: number): string {
  const line = path();
  line.arc(0, 0, radius, from - Math.PI / 2, to - Math.PI / 2);
  return line.toString();
}

function round(px: number): number {
  return Math.round(px * 100) / 100;
}
