import { put } from './network/agenda.ts';
import type { Ticks, TimerName } from './protocol.ts';
import type { Node, World } from './world.ts';

/** The clocks of nodes, and the timers that they measure. */

/** The rate of a clock that is right, in percent. */
export const RIGHT_RATE = 100;

/** Ticks that pass until a clock of this rate has counted so many. At 50 percent it takes twice as long. */
export function ticksAtRate(ticks: Ticks, rate: number): Ticks {
  return rate === RIGHT_RATE ? ticks : Math.ceil((ticks * RIGHT_RATE) / rate);
}

/** Starts a timer anew. @param after by the node's own clock; null cancels it */
export function setTimer(world: World, node: Node, timer: TimerName, after: Ticks | null): void {
  if (after === null) {
    node.timers.delete(timer);
    return;
  }
  runTimer(world, node, timer, { startedTick: world.tick, dueTick: world.tick + ticksAtRate(after, node.rate) });
}

/** Gives a node's clock another rate. What is left of its running timers passes at the new rate. */
export function setRate(world: World, node: Node, rate: number): void {
  const before = node.rate;
  node.rate = rate;
  for (const [timer, { startedTick, dueTick }] of [...node.timers]) {
    const left = Math.ceil(((dueTick - world.tick) * before) / rate);
    runTimer(world, node, timer, { startedTick, dueTick: world.tick + left });
  }
}

function runTimer(
  world: World,
  node: Node,
  timer: TimerName,
  { startedTick, dueTick }: { readonly startedTick: Ticks; readonly dueTick: Ticks },
): void {
  const setting = ++world.timersSet;
  node.timers.set(timer, { setting, startedTick, dueTick });
  put(world.timers, dueTick, { node: node.place.self, timer, setting });
}
