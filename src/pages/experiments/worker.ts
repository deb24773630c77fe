import type { Setup } from '../../engine/setup.ts';
import type { Measured } from '../../experiments/measure.ts';
import { measure } from '../../experiments/measure.ts';

/** Makes one run at a time, away from the page. */

export interface Task {
  /** The place of the run in its experiment. */
  readonly index: number;
  readonly setup: Setup;
}

export interface TaskDone {
  readonly index: number;
  readonly measured: Measured;
}

addEventListener('message', ({ data: { index, setup } }: MessageEvent<Task>) => {
  postMessage({ index, measured: measure(setup) } satisfies TaskDone);
});
