import type { NodeId } from '../protocol.ts';
import type { World } from '../world.ts';
import type { Links } from './links.ts';
import { copyLinks, isOpen } from './links.ts';

/**
 * Opens links, and has both ends told, as TCP does: a connection is there again once both of its directions are open.
 * @param open changes the links of the world
 */
export function reconnect(world: World, open: (links: Links) => void): void {
  const before = copyLinks(world.links);
  open(world.links);
  if (!world.kit.protocol.hearsOfConnections) return;
  const { replicas } = world.setup.cluster;
  for (let node = 0; node < replicas; node++) {
    const peers: NodeId[] = [];
    for (let peer = 0; peer < replicas; peer++) {
      if (peer !== node && !areConnected(before, node, peer) && areConnected(world.links, node, peer)) peers.push(peer);
    }
    if (peers.length > 0) world.reconnected.push({ node, peers });
  }
}

function areConnected(links: Links, one: NodeId, other: NodeId): boolean {
  return isOpen(links, one, other) && isOpen(links, other, one);
}
