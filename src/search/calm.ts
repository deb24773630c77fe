import type { Ticks } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import { boundOf, isStable } from '../protocols/pbft/explain/stabilisation.ts';
import type { PbftState } from '../protocols/pbft/pbft.ts';

/**
 * The calm at the end of a run: nothing is done to it any more, the network is stable (§3), and every client has all
 * its answers, since a lying one that goes on asking keeps others busy. From then on replicas come to rest, and to the
 * same point.
 */
export interface Calm {
  /** Takes notice of a step, with the world after it. */
  observe(step: Step, world: World): void;
  /** The tick of the step that made it calm; null as long as it is not, or if it never will be. */
  since(): Ticks | null;
  /** Ticks from then on within which everything promised has happened (§4.5.2). */
  boundTicks(): Ticks;
}

export function watchCalm({ interventions, cluster }: Setup): Calm {
  let toCome = interventions.filter(({ muted }) => !muted).length;
  let boundTicks = 0;
  let answeredTick: Ticks | null = 0;
  let quietTick: Ticks | null = null;
  return {
    observe({ cause, node, tick }, world) {
      if (cause.kind === 'intervention' && --toCome === 0 && isStable(world)) {
        quietTick = tick;
        boundTicks = boundOf(world);
      }
      // Only a step of its own, or the lie that it begins with, changes what a client waits for.
      if (node !== null && node >= cluster.replicas) answeredTick = isWaiting(world) ? null : (answeredTick ?? tick);
    },
    since: () => (answeredTick === null || quietTick === null ? null : Math.max(answeredTick, quietTick)),
    boundTicks: () => boundTicks,
  };
}

function isWaiting({ nodes }: World): boolean {
  return nodes.some(({ state }) => {
    const client = state as PbftState;
    return client.kind === 'client' && (client.outstanding !== null || client.queue.length > 0);
  });
}
