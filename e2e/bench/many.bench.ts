import type { Browser, Page } from '@playwright/test';
import { test } from '@playwright/test';
import { setupOfRequests } from '../../src/cli/bench/load.ts';
import { summarize } from '../../src/cli/bench/statistics.ts';
import { tableOf } from '../../src/cli/bench/table.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Lab } from '../lab.ts';
import { labOn } from '../lab.ts';

/**
 * `npm run bench:page`: pages of many replicas on a processor four times slower: how long a control takes to be seen, and
 * how many frames Play draws a second.
 */

const SLOWNESS = 4;
const ROUNDS = 5;

const sizes = [4, 10, 31, 100];

function scenarioOf(replicas: number): Scenario {
  return { base: 'clear', setup: { ...setupOfRequests(replicas, 1), untilTick: 2000 } };
}

test('many replicas: controls and frames', async ({ browser }) => {
  const rows: string[][] = [];
  for (const replicas of sizes) {
    const lab = await openSlowly(browser, replicas);
    const controls = await timesOfControls(lab);
    const frames = await framesOfPlay(lab);
    rows.push([String(replicas), ...controls.map((time) => time.toFixed(0)), frames.toFixed(0)]);
    await lab.page.context().close();
  }
  const columns = ['n', ...controls.map(({ name }) => name), 'frames/s'];
  console.log(
    `\nProcessor slowed ${SLOWNESS} times: medians of ${ROUNDS} in milliseconds\n${tableOf(columns, rows)}\n`,
  );
});

async function openSlowly(browser: Browser, replicas: number): Promise<Lab> {
  const context = await browser.newContext();
  const lab = labOn(await context.newPage(), 'en');
  await lab.open({ scenario: scenarioOf(replicas), step: 20 });
  await lab.page.waitForFunction(() => {
    const total = document.querySelector('form input[inputmode=numeric] + span')?.textContent ?? '';
    return /\d\s*$/.test(total);
  });
  await lab.page.locator('#picture-summary').waitFor({ state: 'attached' });
  const protocol = await context.newCDPSession(lab.page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
  return lab;
}

/** A key of the page, and one that undoes what it did. */
const controls = [
  { name: 'step', key: 'ArrowRight', back: 'ArrowLeft' },
  { name: 'end', key: 'End', back: 'Home' },
  { name: 'log matrix', key: 'n', back: 'n' },
  { name: 'zoom in', key: '+', back: '-' },
] as const;

async function timesOfControls({ page }: Lab): Promise<number[]> {
  const medians: number[] = [];
  for (const { key, back } of controls) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await untilPainted(page, key));
      await untilPainted(page, back);
    }
    medians.push(summarize(times).median);
  }
  return medians;
}

/** From a key to the frame after the one in which the page answers it. */
async function untilPainted(page: Page, key: string): Promise<number> {
  return page.evaluate(async (pressed) => {
    const start = performance.now();
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, key);
}

const PLAYED_MS = 4000;

async function framesOfPlay(lab: Lab): Promise<number> {
  await lab.press(' ');
  const frames = await lab.page.evaluate(async (milliseconds) => {
    const end = performance.now() + milliseconds;
    let count = 0;
    while (performance.now() < end) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      count++;
    }
    return count;
  }, PLAYED_MS);
  await lab.press(' ');
  return frames / (PLAYED_MS / 1000);
}
