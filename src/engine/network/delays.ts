import type { NodeId, Ticks } from '../protocol.ts';
import { linkNumber, NODES_SPAN } from './links.ts';

/**
 * Additional latency of single links and of single nodes, by `linkNumber`: a node's is that of its link to EVERYBODY. A
 * node that is slow to reach is not at fault: the network may take as long as it likes. The tables are never changed,
 * so all copies of a world share them.
 */
export type Delays = ReadonlyMap<number, Ticks>;

/** Stands for the other end of every link of a node: the number of no node, since a plan may slow a link to itself. */
export const EVERYBODY: NodeId = NODES_SPAN - 1;

/** The delays of a network in which everything is as fast as everywhere: the common case, asked for every message. */
export const NO_DELAYS: Delays = new Map();

/** Ticks by which a message arrives later than the network would deliver it elsewhere. Delays add up. */
export function extraTicks(delays: Delays, from: NodeId, to: NodeId): Ticks {
  if (delays.size === 0) return 0;
  return delayOf(delays, from, to) + delayOf(delays, from, EVERYBODY) + delayOf(delays, to, EVERYBODY);
}

/** Returns the additional latency of one direction of a link or, from a node to EVERYBODY, of that node. */
export function delayOf(delays: Delays, from: NodeId, to: NodeId): Ticks {
  return delays.get(linkNumber(from, to)) ?? 0;
}

/** Returns the delays with another one for a direction of a link, or for a node; 0 ends it. */
export function withDelay(delays: Delays, from: NodeId, to: NodeId, ticks: Ticks): Delays {
  const changed = new Map(delays);
  if (ticks > 0) changed.set(linkNumber(from, to), ticks);
  else changed.delete(linkNumber(from, to));
  return changed;
}
