import type { KeyboardEvent } from 'react';

/** A distance in a table: rows down, columns to the right. */
export type GridWay = readonly [rows: number, columns: number];

/** The keys that move the focus in a table, each with its distance. */
export const gridWays: Readonly<Record<string, GridWay>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/**
 * Returns the way that a key means; undefined if it means none, or something else together with others. The page gets no
 * key that means a way here.
 */
export function wayOfKey(event: KeyboardEvent, ways = gridWays): GridWay | undefined {
  const way = ways[event.key];
  if (!way || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  event.preventDefault();
  return way;
}
