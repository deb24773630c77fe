import type { NodeId } from '../../engine/protocol.ts';
import type { Point } from '../layout/axes.ts';
import type { Scene } from '../scene/scene.ts';

/** In px. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The places of the nodes of a cluster: clients on top, replicas clockwise from the upper left. */
export interface ClusterLayout {
  readonly nodes: ReadonlyMap<NodeId, ClusterNode>;
  /** Every pair of replicas, where there are few. */
  readonly links: readonly Link[];
  /** Names stand in the nodes. */
  readonly hasNames: boolean;
  /** In px; smaller with many nodes. */
  readonly headScale: number;
  /** The distance of the middle of a ring from the circle in it, in px. */
  readonly ringAside: number;
}

export interface ClusterNode extends Point {
  readonly radius: number;
}

export interface Link {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
}

/** More replicas have no links drawn, and later no names: they would cover everything. */
const LINKED_MAX = 7;
export const NAMED_MAX = 15;

/** The ring around a node: its middle is this far outside the circle, in px. */
export const RING_ASIDE = 6;
export const RING_WIDTH = 5;
export const RING_WIDTH_LEAST = 1.4;

const CLIENT_GAP = 70;
const MARGIN = 14;
const LINE = 8;

export function clusterLayout({ replicas, clients }: Pick<Scene, 'replicas' | 'clients'>, size: Size): ClusterLayout {
  const { width, height } = size;
  const roomy = radiusFor(replicas, size);
  const { radius, ringAside } =
    replicas > NAMED_MAX ? closeRings(replicas, size, roomy) : { radius: roomy, ringAside: RING_ASIDE };
  const clientRadius = Math.min(radius, radius * 0.8 + 2);
  // The line that says that messages are too many to be drawn is above the clients.
  const top = clientRadius + MARGIN + (replicas > NAMED_MAX ? LINE : 0);
  const first = 2 * top + RING_ASIDE;
  const down = Math.max(radius + 12, (height - first) / 2 - radius - RING_ASIDE - 8);
  const middle = { x: width / 2, y: first + (height - first) / 2 - 2 };
  // Four stand in a rectangle, more on an ellipse.
  const isFour = replicas === 4;
  const across = Math.min(width / 2 - radius - MARGIN, down * (isFour ? 1.2 : 1.25));
  const nodes = new Map<NodeId, ClusterNode>();
  const gap = Math.min(CLIENT_GAP, (width - 2 * MARGIN) / Math.max(1, clients));
  for (let client = 0; client < clients; client++) {
    const x = width / 2 + (client - (clients - 1) / 2) * gap;
    nodes.set(replicas + client, { x, y: top, radius: Math.min(clientRadius, gap / 2 - RING_ASIDE - 2) });
  }
  for (let node = 0; node < replicas; node++) {
    const angle = (isFour ? -Math.PI / 4 : -Math.PI / replicas) + (2 * Math.PI * node) / replicas;
    const reach = isFour ? Math.SQRT2 : 1;
    const [x, y] = [middle.x + across * reach * Math.sin(angle), middle.y - down * reach * Math.cos(angle)];
    nodes.set(node, { x, y, radius });
  }
  const links = replicas <= LINKED_MAX ? linksOf(nodes, replicas) : [];
  return { nodes, links, hasNames: replicas <= NAMED_MAX, headScale: replicas > LINKED_MAX ? 0.6 : 1, ringAside };
}

/** Circles and rings of many nodes, so that neighbours do not lie on one another. */
function closeRings(replicas: number, { height }: Size, most: number): { radius: number; ringAside: number } {
  // The ellipse is at least as long around as a circle of its height.
  const each = (Math.PI * height * 0.62) / replicas;
  const radius = Math.max(1, Math.min(most, each * 0.24));
  return { radius, ringAside: Math.max(0.6, Math.min(RING_ASIDE, each / 2 - radius - 1)) };
}

function radiusFor(replicas: number, { width, height }: Size): number {
  const wanted = replicas <= 4 ? 25 : replicas <= 7 ? 19 : replicas <= NAMED_MAX ? 14 : 8;
  return Math.min(wanted, Math.min(width, height) / 9);
}

function linksOf(nodes: ReadonlyMap<NodeId, ClusterNode>, replicas: number): Link[] {
  const links: Link[] = [];
  for (let a = 0; a < replicas; a++) {
    for (let b = a + 1; b < replicas; b++) {
      const [one, other] = [nodes.get(a) as ClusterNode, nodes.get(b) as ClusterNode];
      links.push({ key: `${a}-${b}`, ...between(one, other, 0) });
    }
  }
  return links;
}

/** Messages go beside the straight line between two nodes, so that two directions do not meet. In px. */
const LANE_ASIDE = 4.5;
/** They start and end outside the rings. */
const CLEARANCE = 9;

/** The way of a message between two nodes. */
export function routeBetween(one: ClusterNode, other: ClusterNode): { readonly from: Point; readonly to: Point } {
  const { from, to } = between(one, other, CLEARANCE);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(-(to.y - from.y) / length) * LANE_ASIDE, ((to.x - from.x) / length) * LANE_ASIDE];
  return { from: { x: from.x + x, y: from.y + y }, to: { x: to.x + x, y: to.y + y } };
}

function between(one: ClusterNode, other: ClusterNode, clearance: number): { from: Point; to: Point } {
  const length = Math.hypot(other.x - one.x, other.y - one.y) || 1;
  const [x, y] = [(other.x - one.x) / length, (other.y - one.y) / length];
  return {
    from: { x: one.x + x * (one.radius + clearance), y: one.y + y * (one.radius + clearance) },
    to: { x: other.x - x * (other.radius + clearance), y: other.y - y * (other.radius + clearance) },
  };
}
