import type { Browser, Page } from '@playwright/test';
import { test } from '@playwright/test';
import { summarize } from '../../src/cli/bench/statistics.ts';
import { grouped, tableOf } from '../../src/cli/bench/table.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { addressOf } from '../lab.ts';
import { replicasOf } from '../manyReplicas.ts';
import { flood, hundred, long, sizes } from './loads.ts';
import { onMainThread } from './mainThread.ts';
import { drawWithMermaid, findMermaid } from './mermaid.ts';

/**
 * `npm run bench:page`: from an address to the picture, in a browser, with processor time beside the time that passes:
 * only processor times of one run can be compared on a machine that does other things.
 */

const ROUNDS = 5;

interface Times {
  /** Time to the first frame that has a picture of the run, as much of it as is computed by then. */
  readonly firstMs: number;
  /** Time to the frame in which all of the run is there. */
  readonly completeMs: number;
  readonly processorMs: number;
  readonly longestTaskMs: number;
}

const columns = ['first frame', 'complete', 'processor', 'longest task'] as const;

/** A diagram of more messages than that takes mermaid minutes. */
const MERMAID_MESSAGES_MAX = 5_000;

test('address to complete picture, by number of messages', async ({ browser }) => {
  const script = findMermaid();
  const rows: string[][] = [];
  for (const [messages, scenario] of sizes) {
    const times = await timesOf(browser, { scenario, step: 1, slowness: 1 });
    const pair = script && messages <= MERMAID_MESSAGES_MAX ? await pairWith(browser, script, scenario, times) : null;
    rows.push([grouped(messages), ...cellsOf(times), ...(pair ?? ['–', '–'])]);
  }
  print('Address to picture', [
    tableOf(['messages', ...columns, 'mermaid', 'ratio'], rows),
    'mermaid: processor time for a sequence diagram of the same messages; ratio: to that of this page.',
    script ? '' : 'mermaid is not installed: `npm install --no-save mermaid`, and measure again, to compare.',
  ]);
});

test('long runs', async ({ browser }) => {
  const rows: string[][] = [];
  for (const [name, place] of [
    ['50,000 steps at n = 16, at the last', { scenario: long, step: 50_000, slowness: 1 }],
    ['the same, processor slowed 4 times', { scenario: long, step: 50_000, slowness: 4 }],
    ['50,000 steps at n = 100', { scenario: hundred, step: 1, slowness: 1 }],
    ['a flood at n = 100', { scenario: flood, step: 1, slowness: 1 }],
  ] as const) {
    rows.push([name, ...cellsOf(await timesOf(browser, place))]);
  }
  print('Long runs', [tableOf(['run', ...columns], rows)]);
});

test('one request among many replicas', async ({ browser }) => {
  const rows: string[][] = [];
  for (const replicas of [4, 31, 100]) {
    const times = await timesOf(browser, { scenario: replicasOf(replicas), step: 1, slowness: 1 });
    rows.push([String(replicas), ...cellsOf(times)]);
  }
  print('One request', [tableOf(['n', ...columns], rows)]);
});

function print(title: string, lines: readonly string[]): void {
  console.log(`\n${title}: medians of ${ROUNDS} in milliseconds\n${lines.filter(Boolean).join('\n')}\n`);
}

function cellsOf({ firstMs, completeMs, processorMs, longestTaskMs }: Times): string[] {
  return [firstMs, completeMs, processorMs, longestTaskMs].map(grouped);
}

/** The processor time of mermaid for the same messages, once, and how many times that of the page it is. */
async function pairWith(browser: Browser, script: string, scenario: Scenario, times: Times): Promise<string[]> {
  const { processorMs } = await onFreshPage(browser, 1, (page) =>
    onMainThread(browser, page, () => drawWithMermaid(page, script, scenario)),
  );
  return [grouped(processorMs), `${(processorMs / times.processorMs).toFixed(1)} ×`];
}

interface Measured {
  readonly scenario: Scenario;
  readonly step: number;
  /** The processor is that many times slower. */
  readonly slowness: number;
}

async function timesOf(browser: Browser, { scenario, step, slowness }: Measured): Promise<Times> {
  const address = await addressOf({ scenario, step });
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { result, ...thread } = await onFreshPage(browser, slowness, (page) =>
      onMainThread(browser, page, () => open(page, address)),
    );
    rounds.push({ ...result, ...thread });
  }
  const median = (of: (times: Times) => number): number => summarize(rounds.map(of)).median;
  return {
    firstMs: median(({ firstMs }) => firstMs),
    completeMs: median(({ completeMs }) => completeMs),
    processorMs: median(({ processorMs }) => processorMs),
    longestTaskMs: median(({ longestTaskMs }) => longestTaskMs),
  };
}

async function onFreshPage<Result>(
  browser: Browser,
  slowness: number,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const result = await measure(page);
  await context.close();
  return result;
}

type Watched = Pick<Times, 'firstMs' | 'completeMs'>;

async function open(page: Page, address: string): Promise<Watched> {
  await page.addInitScript(watchFrames);
  await page.goto(address);
  const watched = await page.waitForFunction(() => {
    const { firstMs, completeMs } = window as unknown as Partial<Watched>;
    return completeMs === undefined ? null : { firstMs, completeMs };
  });
  return (await watched.jsonValue()) as Watched;
}

/** Runs in the page. All of the run is there when no ellipsis follows the number of its steps any more. */
function watchFrames(): void {
  const look = (): void => {
    const hasPicture = document.querySelector('#diagram svg[role=img]') !== null;
    const total = document.querySelector('form input[inputmode=numeric] + span')?.textContent ?? '';
    if (hasPicture && !('firstMs' in window)) Object.assign(window, { firstMs: performance.now() });
    if (hasPicture && /\d\s*$/.test(total)) Object.assign(window, { completeMs: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
