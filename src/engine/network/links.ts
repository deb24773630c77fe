import type { NodeId } from '../protocol.ts';

/** The open and cut links between nodes. All links are open until an intervention cuts them. */
export interface Links {
  /** The group of each node while the network is partitioned; null while it is whole. */
  groups: readonly string[] | null;
  /** The nodes that are cut off from everybody. */
  readonly isolated: Set<NodeId>;
  /** The single directions that are cut, by `linkNumber`. */
  readonly cut: Set<number>;
  /** False while every link is open: the common case, asked for every message. */
  restricted: boolean;
}

/** The group of a node that reaches every group, as clients do by default. */
export const EVERYWHERE = 'x';

/** Larger than the number of nodes of any cluster. */
export const NODES_SPAN = 1024;

/** The number of one direction of a link. */
export function linkNumber(from: NodeId, to: NodeId): number {
  return from * NODES_SPAN + to;
}

export function createLinks(): Links {
  return { groups: null, isolated: new Set(), cut: new Set(), restricted: false };
}

export function copyLinks(links: Links): Links {
  return { ...links, isolated: new Set(links.isolated), cut: new Set(links.cut) };
}

export function isOpen(links: Links, from: NodeId, to: NodeId): boolean {
  if (!links.restricted) return true;
  if (links.isolated.has(from) || links.isolated.has(to)) return false;
  if (links.cut.has(linkNumber(from, to))) return false;
  if (!links.groups) return true;
  const sender = links.groups[from] ?? EVERYWHERE;
  const receiver = links.groups[to] ?? EVERYWHERE;
  return sender === EVERYWHERE || receiver === EVERYWHERE || sender === receiver;
}

export function areAllOpen(links: Links): boolean {
  return !links.restricted;
}

export function partition(links: Links, groups: readonly string[]): void {
  links.groups = groups;
  restrict(links);
}

/** Opens every link. */
export function heal(links: Links): void {
  links.groups = null;
  links.isolated.clear();
  links.cut.clear();
  restrict(links);
}

export function isolate(links: Links, node: NodeId): void {
  links.isolated.add(node);
  restrict(links);
}

export function rejoin(links: Links, node: NodeId): void {
  links.isolated.delete(node);
  restrict(links);
}

export function cutLink(links: Links, from: NodeId, to: NodeId): void {
  links.cut.add(linkNumber(from, to));
  restrict(links);
}

export function restoreLink(links: Links, from: NodeId, to: NodeId): void {
  links.cut.delete(linkNumber(from, to));
  restrict(links);
}

function restrict(links: Links): void {
  links.restricted = links.groups !== null || links.isolated.size > 0 || links.cut.size > 0;
}
