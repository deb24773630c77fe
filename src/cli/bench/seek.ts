import type { History } from '../../engine/history.ts';
import { worldAt } from '../../engine/history.ts';
import { mix, pick } from '../../engine/network/chance.ts';
import type { Setup } from '../../engine/setup.ts';
import { runOf } from '../../protocols/run.ts';
import { setupOfMessages } from './load.ts';
import { heapUsed } from './memory.ts';
import { summarize } from './statistics.ts';
import { megabytes, milliseconds, tableOf } from './table.ts';

/** How long it takes to reach any step of a long run, and what the worlds weigh that are kept for it. */

const STEPS = 100_000;
const SEEKS = 1000;

export function measureSeek(): string {
  const rows = [4, 31].flatMap((replicas) => seekRows(replicas));
  return [
    `Reaching a step of a run of ${STEPS} steps: ${SEEKS} times\n`,
    tableOf(['', 'median', '95th percentile', 'worst', 'kept worlds'], rows),
  ].join('');
}

function seekRows(replicas: number): string[][] {
  const setup = setupOfMessages(replicas, 1.1 * STEPS);
  const snapshots = weighSnapshots(setup);
  const history = runOf(setup, STEPS);
  if (history.steps.length < STEPS) throw new Error(`The run has only ${history.steps.length} steps.`);
  const anywhere = Array.from({ length: SEEKS }, (_, index) => pick(mix(index, replicas), STEPS + 1));
  const middle = STEPS / 2;
  const onward = Array.from({ length: SEEKS }, (_, index) => middle + index);
  return [
    [`n = ${replicas}, anywhere`, ...times(history, anywhere), megabytes(snapshots)],
    [`n = ${replicas}, one step forward`, ...times(history, onward), ''],
    [`n = ${replicas}, one step back`, ...times(history, onward.toReversed()), ''],
  ];
}

function times(history: History, positions: readonly number[]): string[] {
  const durations = positions.map((position) => {
    const start = performance.now();
    worldAt(history, position);
    return performance.now() - start;
  });
  const { median, p95, most } = summarize(durations);
  return [median, p95, most].map(milliseconds);
}

/** What is freed when all of a run is let go of but its steps. */
function weighSnapshots(setup: Setup): number {
  let history: History | null = runOf(setup, STEPS);
  const whole = heapUsed();
  const { steps } = history;
  history = null;
  const rest = heapUsed();
  // Asked for here, so that the steps are still there when the rest is weighed.
  return steps.length > 0 ? whole - rest : 0;
}
