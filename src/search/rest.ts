import type { NodeId, Ticks, TimerName } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import { FETCH, NEW_VIEW, REQUEST, STATUS } from '../protocols/pbft/rules/timers.ts';
import type { Calm } from './calm.ts';
import { isPromised } from './promised.ts';

/** A replica that goes on sending by its own timers, though nothing is asked for any more. */
export interface Restless {
  readonly node: NodeId;
  /** The timer that made it send. */
  readonly timer: TimerName;
  /** The number of times since the run was calm. */
  readonly times: number;
  readonly calmTick: Ticks;
}

/** A replica may ask for what it lacks some times in vain, one view after the other, before it rests. */
const TIMES_MAX = 24;

/** The timers of a replica that has something to wait for. */
const timers: readonly TimerName[] = [STATUS, FETCH, REQUEST, NEW_VIEW];

/**
 * Watches that a calm run comes to rest: no correct replica repeats itself without end. A message that answers another
 * ends with it, so only timers are counted.
 */
export function watchRest(calm: Calm): (step: Step, world: World) => Restless | null {
  const times = new Map<NodeId, number>();
  let since: Ticks | null = null;
  return ({ cause, node, sent }, world) => {
    const calmTick = calm.since();
    if (calmTick === null || node === null) return null;
    if (calmTick !== since) times.clear();
    since = calmTick;
    if (cause.kind !== 'timeout' || sent.length === 0 || !timers.includes(cause.timer)) return null;
    if (!isPromised(world, node)) return null;
    const count = (times.get(node) ?? 0) + 1;
    times.set(node, count);
    return count > TIMES_MAX ? { node, timer: cause.timer, times: count, calmTick } : null;
  };
}
