import type { NodeId } from '../protocol.ts';
import type { Conditions } from './conditions.ts';

/**
 * The directions of links that have conditions of their own. As a text: `0001_90~5~0~0` gives the direction from node 0
 * to node 1 a latency of 90 and a jitter of 5. First come the cells, one for each sender and receiver in the order of
 * their numbers: two digits in base 36, 00 where the network's own conditions hold, else the number of a setting. The
 * cells behind the last setting are left out. Each setting is a latency, a jitter, a loss and a duplication.
 * The table is the text split at `_`, so that the number of a setting is its index; `fieldCheck.ts` has the bounds.
 */
export type LinkTable = readonly string[];

/** The text of a table in which no direction has conditions of its own. */
export const NO_LINKS = '00';

/** The table of a network in which every link is like all others: the common case, asked for every message. */
export const NO_LINK_TABLE: LinkTable = [NO_LINKS];

export const CELL_WIDTH = 2;
export const CELL_BASE = 36;

/** Returns the conditions of one direction of a link: those of the network where it has none of its own. */
export function conditionsOn({ linkTable, conditions, nodes }: LinkConditions, from: NodeId, to: NodeId): Conditions {
  if (linkTable.length === 1) return conditions;
  const [cells = ''] = linkTable;
  const place = (from * nodes.length + to) * CELL_WIDTH;
  const number = Number.parseInt(cells.slice(place, place + CELL_WIDTH), CELL_BASE);
  return number > 0 ? readSetting(linkTable[number] as string) : conditions;
}

/** The part of a world that conditions are read from. */
interface LinkConditions {
  readonly linkTable: LinkTable;
  readonly conditions: Conditions;
  readonly nodes: { readonly length: number };
}

export function readSetting(text: string): Conditions {
  const [latency, jitter, loss, duplication] = text.split('~').map(Number) as [number, number, number, number];
  return { latency, jitter, loss, duplication };
}
