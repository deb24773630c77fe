import type { AxisPlace, Box, Orientation, Point } from './axes.ts';
import { overlaps, pointAt } from './axes.ts';
import { LABEL_GAP } from './measures.ts';

/**
 * Finds room for labels, one after the other. Labels that are placed stay: the first one has the first choice.
 * Two things that are never shown in the same step may lie on one another.
 */
export interface LabelField {
  readonly cells: Map<number, Taken[]>;
  readonly lines: Map<number, Line[]>;
  /** Returns further costs of a place. */
  extraCost(box: Box): number;
}

/** Shown after more than `fromStep` steps, until step `untilStep` happens. */
export interface Life {
  readonly fromStep: number;
  readonly untilStep: number | null;
}

interface Taken extends Life {
  readonly box: Box;
}

interface Line {
  readonly from: Point;
  readonly to: Point;
  /** The cost of lying on it. */
  readonly cost: number;
}

/** The cost of lying on a thin line. */
export const LINE_COST = 0.35;

/** ✕, △ and clocks, in px. */
const GLYPH_SIZE = 20;

/** The room of a sign at a place. */
export function glyphBox(orientation: Orientation, place: AxisPlace): Box {
  return { ...pointAt(orientation, place), width: GLYPH_SIZE, height: GLYPH_SIZE };
}

/** A place a label would accept: the lower its cost, the better. */
export interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

const CELL = 96;

export function createField(extraCost: LabelField['extraCost']): LabelField {
  return { cells: new Map(), lines: new Map(), extraCost };
}

export function takeRoom(field: LabelField, box: Box, { fromStep, untilStep }: Life): void {
  for (const cell of cellsOf(box)) add(field.cells, cell, { box, fromStep, untilStep });
}

/** Labels would rather not lie on it, but may. */
export function addLine(field: LabelField, line: Line): void {
  const { from, to } = line;
  const [start, end] = from.x <= to.x ? [from.x, to.x] : [to.x, from.x];
  for (let cell = Math.floor(start / CELL); cell <= Math.floor(end / CELL); cell++) add(field.lines, cell, line);
}

/** Takes and returns the best free candidate; null where none is free. */
export function findRoom(field: LabelField, candidates: readonly Candidate[], life: Life): Box | null {
  let best: Box | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const { box, cost } of candidates) {
    if (cost >= bestCost || isTaken(field, box, life)) continue;
    const total = cost + crossings(field, box) + field.extraCost(box);
    if (total >= bestCost) continue;
    best = box;
    bestCost = total;
  }
  if (best) takeRoom(field, best, life);
  return best;
}

function isTaken(field: LabelField, box: Box, life: Life): boolean {
  for (const cell of cellsOf(box)) {
    for (const taken of field.cells.get(cell) ?? []) {
      if (meets(taken, life) && overlaps(taken.box, box, LABEL_GAP / 2)) return true;
    }
  }
  return false;
}

/** Returns true if two things are ever shown together. */
export function meets(a: Life, b: Life): boolean {
  const ends = (life: Life) => life.untilStep ?? Number.POSITIVE_INFINITY;
  return a.fromStep < ends(b) && b.fromStep < ends(a);
}

function crossings(field: LabelField, box: Box): number {
  let cost = 0;
  const seen = new Set<Line>();
  for (const cell of cellsOf(box)) {
    for (const line of field.lines.get(cell) ?? []) {
      if (seen.has(line)) continue;
      seen.add(line);
      if (crosses(line, box)) cost += line.cost;
    }
  }
  return cost;
}

/** Clips the line against the box (Liang and Barsky); something is left where they meet. */
function crosses({ from, to }: Line, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const clip = (start: number, change: number, low: number, high: number): boolean => {
    if (change === 0) return start >= low && start <= high;
    const [near, far] = change > 0 ? [low, high] : [high, low];
    enter = Math.max(enter, (near - start) / change);
    leave = Math.min(leave, (far - start) / change);
    return enter <= leave;
  };
  return (
    clip(from.x, to.x - from.x, box.x - box.width / 2, box.x + box.width / 2) &&
    clip(from.y, to.y - from.y, box.y - box.height / 2, box.y + box.height / 2)
  );
}

function* cellsOf(box: Box): Generator<number> {
  const first = Math.floor((box.x - box.width / 2) / CELL);
  const last = Math.floor((box.x + box.width / 2) / CELL);
  for (let cell = first; cell <= last; cell++) yield cell;
}

function add<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
