import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { test } from '@playwright/test';
import { summarize } from '../../src/cli/bench/statistics.ts';
import { tableOf } from '../../src/cli/bench/table.ts';
import { nodeName } from '../../src/engine/network/envelope.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { addressOf, historyOf } from '../lab.ts';
import { flood, hundred, long, sizes } from './loads.ts';

/** Times of the page from its address on, and of mermaid with the same messages. Figures of one run are comparable. */

const ROUNDS = 5;

/** What a page tells of itself, in milliseconds from its address on. */
interface Times {
  /** The first frame that has a picture of the run, of whatever length it is by then. */
  readonly first: number;
  /** The frame in which all of the run is there. */
  readonly complete: number;
  readonly longestTask: number;
}

test('address to complete picture, by number of messages', async ({ browser }) => {
  const rows: string[][] = [];
  for (const [messages, scenario] of sizes) {
    const address = await addressOf({ scenario, step: 1 });
    rows.push([
      String(messages),
      ...cellsOf(await roundsOf(browser, address, 1)),
      ...(await mermaidCells(browser, scenario)),
    ]);
  }
  print('Address to picture, medians in ms', ['messages', ...columns, 'mermaid', 'times as long'], rows);
});

test('long runs', async ({ browser }) => {
  const rows: string[][] = [];
  for (const [name, scenario, step, slowness] of [
    ['50,000 steps, at the last', long, 50_000, 1],
    ['50,000 steps, at the last, processor slowed 4 times', long, 50_000, 4],
    ['100 replicas', hundred, 1, 1],
    ['100 replicas, 33 flood', flood, 1, 1],
    ['100 replicas, 33 flood, processor slowed 4 times', flood, 1, 4],
  ] as const) {
    rows.push([name, ...cellsOf(await roundsOf(browser, await addressOf({ scenario, step }), slowness))]);
  }
  print('Long runs, medians in ms', ['run', ...columns], rows);
});

const columns = ['first frame', 'complete', 'longest task'] as const;

function cellsOf(rounds: readonly Times[]): string[] {
  const median = (of: (times: Times) => number) => Math.round(summarize(rounds.map(of)).median).toString();
  return [median(({ first }) => first), median(({ complete }) => complete), median(({ longestTask }) => longestTask)];
}

async function roundsOf(browser: Browser, address: string, slowness: number): Promise<Times[]> {
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await onFreshPage(browser, slowness, (page) => timesOf(page, address)));
  }
  return rounds;
}

async function onFreshPage<Result>(
  browser: Browser,
  slowness: number,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (slowness > 1) {
    const protocol = await context.newCDPSession(page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  }
  const result = await measure(page);
  await context.close();
  return result;
}

async function timesOf(page: Page, address: string): Promise<Times> {
  await page.addInitScript(watchFrames);
  await page.goto(address);
  await page.waitForFunction(() => (window as unknown as Watched).watched.complete > 0, undefined, {
    timeout: 300_000,
  });
  return page.evaluate(() => (window as unknown as Watched).watched);
}

interface Watched {
  readonly watched: { first: number; complete: number; longestTask: number };
}

/** Runs in the page. All of the run is there when the number of its steps is not followed by an ellipsis any more. */
function watchFrames(): void {
  const watched = { first: 0, complete: 0, longestTask: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longestTask = Math.max(watched.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    const picture = document.querySelector('svg[role=img]');
    const total = document.querySelector('form input[inputmode=numeric] + span')?.textContent ?? '';
    if (picture && watched.first === 0) watched.first = performance.now();
    if (picture && /\d\s*$/.test(total)) watched.complete = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A diagram of more messages than that takes mermaid minutes. */
const MERMAID_MESSAGES_MAX = 6_000;

/** The same messages drawn by mermaid, once, and how many times as long that takes. */
async function mermaidCells(browser: Browser, scenario: Scenario): Promise<string[]> {
  const script = mermaidScript();
  if (!script) return ['not installed', '–'];
  const lines = mermaidLines(scenario);
  if (lines.length > MERMAID_MESSAGES_MAX) return ['not tried', '–'];
  return onFreshPage(browser, 1, async (page) => {
    await page.route('**/mermaid.js', (route) => route.fulfill({ path: script, contentType: 'text/javascript' }));
    await page.route('**/with-mermaid', (route) =>
      route.fulfill({ contentType: 'text/html', body: mermaidPage(lines.join('\n')) }),
    );
    await page.goto('./with-mermaid');
    const duration = await page.waitForFunction(() => (window as unknown as { drawnMs?: number }).drawnMs, undefined, {
      timeout: 300_000,
    });
    return [Math.round(Number(await duration.jsonValue())).toString(), ''];
  });
}

function mermaidPage(diagram: string): string {
  return `<!doctype html><pre id="text">${diagram.replaceAll('>', '&gt;')}</pre><div id="picture"></div>
<script src="mermaid.js"></script><script>
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9, maxEdges: 1e9 });
mermaid.render('drawn', document.getElementById('text').textContent).then(({ svg }) => {
  document.getElementById('picture').innerHTML = svg;
  document.getElementById('picture').getBoundingClientRect();
  requestAnimationFrame(() => { window.drawnMs = performance.now(); });
});
</script>`;
}

function mermaidLines(scenario: Scenario): string[] {
  const { replicas } = scenario.setup.cluster;
  const messages = historyOf(scenario).steps.flatMap(({ sent }) => sent);
  const name = (node: number) => `N${nodeName(node, replicas)}`;
  return ['sequenceDiagram', ...messages.map(({ from, to, letters }) => `${name(from)}->>${name(to)}: ${letters}`)];
}

/** Where mermaid is installed: beside this project, or in the folder that BENCH_MERMAID names. Null where it is not. */
function mermaidScript(): string | null {
  const named = process.env.BENCH_MERMAID;
  if (named) return existsSync(join(named, 'dist/mermaid.min.js')) ? join(named, 'dist/mermaid.min.js') : null;
  try {
    return join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js');
  } catch {
    return null;
  }
}

function print(title: string, head: readonly string[], rows: readonly string[][]): void {
  console.log(`\n${title}\n${tableOf(head, rows)}`);
}
