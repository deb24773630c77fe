import type { Waiting } from '../../../engine/inbox.ts';
import type { NodeId } from '../../../engine/protocol.ts';

/** The rows of the inbox: what waits, by node, as far as it fits, with the number of what is left out. */

/** The number of rows at first. Each press on *Show more* doubles it. */
export const ROWS_FIRST = 60;

/** The number of rows that every node has where all nodes are shown, however many they are. */
const ROWS_OF_NODE_LEAST = 3;

/** The part of the inbox that is wanted. */
export interface Wanted {
  /** Null for all nodes. */
  readonly node: NodeId | null;
  /** The kind of messages, or `TIMERS`; null for everything. */
  readonly kind: string | null;
  /** The number of rows that may be shown. */
  readonly most: number;
}

/** The kind under which timers are chosen. No message has it. */
export const TIMERS = 'timer';

export interface InboxRows {
  /** By node, in ascending order; nodes at which nothing waits are left out. */
  readonly groups: readonly InboxGroup[];
  readonly counts: InboxCounts;
  /** The kinds that wait at the wanted node, each with its number, in the order in which they come first. */
  readonly kinds: readonly (readonly [kind: string, count: number])[];
}

export interface InboxGroup {
  readonly node: NodeId;
  readonly rows: readonly Waiting[];
  /** The number of those that are not among the rows. */
  readonly left: number;
}

/** The number of items that wait at the wanted nodes, whatever their kind. */
export interface InboxCounts {
  readonly flying: number;
  readonly held: number;
  readonly timers: number;
}

/** @param waiting everything that waits, in the order to be shown */
export function inboxRows(waiting: readonly Waiting[], { node, kind, most }: Wanted): InboxRows {
  const here = waiting.filter((one) => node === null || one.node === node);
  const kinds = new Map<string, number>();
  for (const one of here) kinds.set(kindOf(one), (kinds.get(kindOf(one)) ?? 0) + 1);
  // A kind that was chosen at another step may have nothing here.
  const chosen = kind !== null && kinds.has(kind) ? here.filter((one) => kindOf(one) === kind) : here;
  const nodes = [...new Set(chosen.map((one) => one.node))].sort((a, b) => a - b);
  const mostOfNode = node === null ? Math.max(ROWS_OF_NODE_LEAST, Math.floor(most / nodes.length)) : most;
  const groups = nodes.map((each): InboxGroup => {
    const own = chosen.filter((one) => one.node === each);
    return { node: each, rows: own.slice(0, mostOfNode), left: Math.max(0, own.length - mostOfNode) };
  });
  return { groups, counts: inboxCounts(here), kinds: [...kinds] };
}

export function inboxCounts(waiting: readonly Waiting[]): InboxCounts {
  const counts = { flying: 0, held: 0, timers: 0 };
  for (const one of waiting) {
    if (one.kind === 'timer') counts.timers++;
    else if (one.envelope.held) counts.held++;
    else counts.flying++;
  }
  return counts;
}

export function kindOf(waiting: Waiting): string {
  return waiting.kind === 'timer' ? TIMERS : waiting.envelope.message.kind;
}
