import type { NodeId, Ticks } from '../protocol.ts';
import { linkNumber } from './links.ts';

/**
 * Additional latency of single links and of single nodes. A node that is slow to reach is not at fault: the network may
 * take as long as it likes. The tables are never changed, so all copies of a world share them.
 */
export interface Delays {
  /** By direction of a link, by `linkNumber`. */
  readonly ofLinks: ReadonlyMap<number, Ticks>;
  /** By node: every message that it sends or receives. */
  readonly ofNodes: ReadonlyMap<NodeId, Ticks>;
}

/** The delays of a network in which everything is as fast as everywhere: the common case, asked for every message. */
export const NO_DELAYS: Delays = { ofLinks: new Map(), ofNodes: new Map() };

/** Ticks by which a message arrives later than the network would deliver it elsewhere. Delays add up. */
export function extraTicks(delays: Delays, from: NodeId, to: NodeId): Ticks {
  if (delays === NO_DELAYS) return 0;
  const { ofLinks, ofNodes } = delays;
  return (ofLinks.get(linkNumber(from, to)) ?? 0) + (ofNodes.get(from) ?? 0) + (ofNodes.get(to) ?? 0);
}

export function delayOfLink({ ofLinks }: Delays, from: NodeId, to: NodeId): Ticks {
  return ofLinks.get(linkNumber(from, to)) ?? 0;
}

export function delayOfNode({ ofNodes }: Delays, node: NodeId): Ticks {
  return ofNodes.get(node) ?? 0;
}

/** Returns the delays with another one for this direction of a link; 0 ends it. */
export function withLinkDelay({ ofLinks, ofNodes }: Delays, from: NodeId, to: NodeId, ticks: Ticks): Delays {
  return delaysOf(withEntry(ofLinks, linkNumber(from, to), ticks), ofNodes);
}

/** Returns the delays with another one for this node; 0 ends it. */
export function withNodeDelay({ ofLinks, ofNodes }: Delays, node: NodeId, ticks: Ticks): Delays {
  return delaysOf(ofLinks, withEntry(ofNodes, node, ticks));
}

function withEntry(table: ReadonlyMap<number, Ticks>, key: number, ticks: Ticks): ReadonlyMap<number, Ticks> {
  const changed = new Map(table);
  if (ticks > 0) changed.set(key, ticks);
  else changed.delete(key);
  return changed;
}

function delaysOf(ofLinks: Delays['ofLinks'], ofNodes: Delays['ofNodes']): Delays {
  return ofLinks.size + ofNodes.size > 0 ? { ofLinks, ofNodes } : NO_DELAYS;
}
