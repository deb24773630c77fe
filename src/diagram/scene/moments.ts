import { quantileSorted } from 'd3-array';
import type { History } from '../../engine/history.ts';
import type { InParts } from '../../engine/parts.ts';
import { stepsInParts } from '../../engine/parts.ts';
import type { Ticks } from '../../engine/protocol.ts';
import type { TimeScale } from '../timeScale.ts';
import { createTimeScale } from '../timeScale.ts';

/**
 * The time scale of a run, or of two that share one: over every tick at which a step happens or a message would have
 * arrived.
 */
export function* timeScaleOf(history: History, beside?: History): InParts<TimeScale> {
  const moments = new Set<Ticks>();
  const latencies: Ticks[] = [];
  for (const { steps } of beside ? [history, beside] : [history]) {
    yield* stepsInParts(steps, ({ tick, cause, sent }) => {
      moments.add(tick);
      if (cause.kind === 'intervention' && cause.envelope) moments.add(cause.envelope.arrivesTick);
      for (const { sentTick, arrivesTick } of sent) {
        moments.add(arrivesTick);
        latencies.push(arrivesTick - sentTick);
      }
    });
  }
  const usual = quantileSorted(inOrder(latencies), 0.5) ?? history.setup.conditions.latency;
  return createTimeScale(inOrder(moments), usual);
}

/** In ascending order; a typed list is sorted by value, several times as fast as by comparing two at a time. */
function inOrder(numbers: Iterable<number>): number[] {
  return [...Float64Array.from(numbers).sort()];
}
