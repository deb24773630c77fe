import { isOpen } from '../../engine/network/links.ts';
import type { World } from '../../engine/world.ts';
import { envelopesInFlight } from '../../engine/world.ts';

/** True if a message is on its way to a node that is up, on an open link. */
export function arrivesSomewhere(world: World): boolean {
  return envelopesInFlight(world).some(({ from, to }) => world.nodes[to]?.up === true && isOpen(world.links, from, to));
}
