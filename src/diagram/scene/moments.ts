import type { History } from '../../engine/history.ts';
import type { Ticks } from '../../engine/protocol.ts';
import type { TimeScale } from '../timeScale.ts';
import { createTimeScale } from '../timeScale.ts';

/** The time scale of a run: over every tick at which a step happens or a message would have arrived. */
export function timeScaleOf(history: History): TimeScale {
  const moments = new Set<Ticks>();
  const latencies: Ticks[] = [];
  for (const { tick, cause, sent } of history.steps) {
    moments.add(tick);
    if (cause.kind === 'intervention' && cause.envelope) moments.add(cause.envelope.arrivesTick);
    for (const { sentTick, arrivesTick } of sent) {
      moments.add(arrivesTick);
      latencies.push(arrivesTick - sentTick);
    }
  }
  const usual = median(latencies) ?? history.setup.conditions.latency;
  return createTimeScale(inOrder(moments), usual);
}

/** In ascending order; a typed list is sorted by value, several times as fast as by comparing two at a time. */
function inOrder(numbers: Iterable<number>): number[] {
  return [...Float64Array.from(numbers).sort()];
}

/** The middle of the numbers in ascending order; undefined where there are none. */
function median(numbers: readonly number[]): number | undefined {
  const ascending = inOrder(numbers);
  const middle = ascending.length >> 1;
  const [low, high] = [ascending[middle - 1 + (ascending.length % 2)], ascending[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
