import { advance } from '../../engine/advance.ts';
import { createHistory } from '../../engine/history.ts';
import type { Kit } from '../../engine/kit.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Step } from '../../engine/trace.ts';
import { kitOf } from '../../protocols/index.ts';
import { worldOf } from '../../protocols/run.ts';
import { setupOfMessages } from './load.ts';
import { collectGarbage, heapUsed } from './memory.ts';
import type { Summary } from './statistics.ts';
import { summarize } from './statistics.ts';
import { megabytes, tableOf, thousands } from './table.ts';

/** Messages simulated a second, with every step and every message kept. */

const sizes = [
  { replicas: 4, rounds: 5, messages: 100_000 },
  { replicas: 16, rounds: 5, messages: 100_000 },
  { replicas: 31, rounds: 5, messages: 150_000 },
  { replicas: 64, rounds: 5, messages: 150_000 },
  { replicas: 100, rounds: 5, messages: 160_000 },
  // 260,000 messages are two requests.
  { replicas: 256, rounds: 3, messages: 260_000 },
];

type Kept = readonly Step[];

function traceOf(setup: Setup): Kept {
  const world = worldOf(setup);
  const steps: Step[] = [];
  for (let step = advance(world); step; step = advance(world)) steps.push(step);
  return steps;
}

/** The run as the page keeps it, with or without monitors. */
function historyOf(setup: Setup, kit: Kit): Kept {
  return createHistory(setup, kit, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).steps;
}

export function measureEngine(): string {
  const rows = sizes.map(({ replicas, rounds, messages }) => {
    const setup = setupOfMessages(replicas, messages);
    const kit = kitOf(setup);
    const plain = measure(setup, traceOf, rounds);
    const seekable = measure(setup, (each) => historyOf(each, { ...kit, monitors: [] }), rounds);
    const watched = measure(setup, (each) => historyOf(each, kit), rounds);
    const share = (watched.rates.median / seekable.rates.median).toFixed(2);
    const rates = [plain, seekable, watched].flatMap((each) => cells(each.rates));
    return [`n = ${replicas}`, ...rates, share, megabytes(plain.heap)];
  });
  return [
    'Messages a second, with the trace kept (median, and least to most), and the memory of that trace\n',
    tableOf(['', 'engine', '', 'seekable', '', 'and with monitors', '', 'of that', 'heap'], rows),
  ].join('');
}

function cells({ least, median, most }: Summary): string[] {
  return [thousands(median), `${thousands(least)} – ${thousands(most)}`];
}

/**
 * Makes one run that does not count, then `rounds` runs. The previous trace is kept while the next one is made, as a
 * page keeps its earlier runs: if all of it became garbage at once, V8 would conclude that its compiled code was wrong
 * about the lifetime of objects, discard the code, and measure the next run cold.
 */
function measure(setup: Setup, run: (setup: Setup) => Kept, rounds: number): { rates: Summary; heap: number } {
  const before = heapUsed();
  let kept = run(setup);
  const heap = heapUsed() - before;
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    collectGarbage();
    const start = performance.now();
    const steps = run(setup);
    const seconds = (performance.now() - start) / 1000;
    kept = steps;
    rates.push(countMessages(kept) / seconds);
  }
  return { rates: summarize(rates), heap };
}

function countMessages(steps: Kept): number {
  let messages = 0;
  for (const { sent } of steps) messages += sent.length;
  return messages;
}
