import type { Setup } from '../../engine/setup.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { intervene } from '../../store/actions/changing.ts';
import { openScenario } from '../../store/actions/opening.ts';
import { makeRoom } from '../../store/actions/room.ts';
import { goTo } from '../../store/actions/stepping.ts';
import { undo } from '../../store/actions/undo.ts';
import { activeRun, store } from '../../store/store.ts';
import { heapUsed } from './memory.ts';
import { summarize } from './statistics.ts';
import { megabytes, milliseconds, tableOf } from './table.ts';

/** Memory that changes of a long run take, with all that undo knows, and the time of a change and of its undo. */

const CHANGES = 60;
const UNDONE = 20;
const REQUESTS = 138;
/** Views change all the time, so that the run is as long as runs may be. */
const VIEW_CHANGE_TIMEOUT = 20;
const STATUS_INTERVAL = 40;

export function measureChanges(): string {
  const before = heapUsed();
  openScenario({ scenario: { base: 'clear', setup: longSetup() }, step: 0, event: null, focus: null });
  const { length } = activeRun(store.getState()).history.steps;
  const opened = heapUsed() - before;
  const changing = Array.from({ length: CHANGES }, (_, index) => timeOf(() => changeAt(length - 1000 + index)));
  const changed = heapUsed() - before;
  const undoing = Array.from({ length: UNDONE }, () => timeOf(undo));
  const undone = heapUsed() - before;
  return [
    `Changing a run of ${length} steps: heap, and time of one\n`,
    tableOf(
      ['', 'heap', 'median', 'worst'],
      [
        ['opened', megabytes(opened), '', ''],
        [`after ${CHANGES} changes`, megabytes(changed), ...timesOf(changing)],
        [`after undoing ${UNDONE} of them`, megabytes(undone), ...timesOf(undoing)],
      ],
    ),
  ].join('');
}

function longSetup(): Setup {
  const { setup } = scenarioOf('clear');
  return {
    ...setup,
    untilTick: 1_000_000,
    cluster: { ...setup.cluster, viewChangeTimeout: VIEW_CHANGE_TIMEOUT, statusInterval: STATUS_INTERVAL },
    interventions: Array.from({ length: REQUESTS }, (_, index) => ({
      at: { tick: 0, after: 0 },
      action: { kind: 'request', client: 0, operation: `put x ${index}` },
    })),
  };
}

/** Forks the run that is shown; where there is no room, the oldest fork gives way. */
function changeAt(step: number): void {
  goTo(step);
  intervene({ kind: 'crash', replica: step % 4 });
  const { dialog, runs, active } = store.getState();
  const oldest = runs.find(({ id }) => id !== active);
  if (dialog === 'room' && oldest) makeRoom(oldest.id);
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function timesOf(durations: readonly number[]): string[] {
  const { median, most } = summarize(durations);
  return [median, most].map(milliseconds);
}
