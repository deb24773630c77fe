import type { CDPSession, Page } from '@playwright/test';
import type { Lab } from './lab.ts';
import type { Action } from './monkey.ts';
import { act, chooseAction, controlsOf, letGo, stayInLab } from './monkey.ts';
import { all, expect, test } from './test.ts';

// A trace would write down every action, and be measured.
test.use({ trace: 'off' });

/** Milliseconds of the page's clock between two actions: enough for a glide, a pause before the address, a step of play. */
const betweenMilliseconds = 700;
/** Actions between two measurements. */
const measuredEvery = 100;
/** The growth from the middle of a walk to its end that is no leak: what is on the page and in the runs differs. */
const heapGrowthMost = 16_000_000;
const nodesGrowthMost = 3_000;
const listenersGrowthMost = 1_000;
/** Printed of a walk that ended badly. */
const actionsShown = 30;

interface Measured {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * Memory of the page, and nodes that are in no document any more, once nothing but what is held is left. Nodes of the
 * document are what is open: a gallery has thousands, and says nothing of a leak.
 */
async function measure(page: Page, protocol: CDPSession): Promise<Measured> {
  await page.evaluate(letGo);
  await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const inDocument = await page.evaluate(nodesInDocument);
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes') - inDocument, listeners: value('JSEventListeners') };
}

/** Runs in the page. */
function nodesInDocument(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}

/** Opens the page and does what the seed says. Returns what was measured on the way. */
async function walk(lab: Lab, seed: number, count: number): Promise<readonly Measured[]> {
  const { page } = lab;
  const done: Action[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('download', (download) => download.cancel());
  // A handle on the field of a gallery that was closed would hold all of it.
  page.on('filechooser', (chooser) => void chooser.element().dispose());
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable');
  await page.clock.install();
  await page.addInitScript(stayInLab);
  await page.goto(lab.languageId === 'en' ? './' : `./?lang=${lab.languageId}`);
  await expect(lab.picture).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const measured: Measured[] = [];
  for (let index = 0; index < count; index++) {
    const action = chooseAction(seed, index, await controlsOf(page), size);
    done.push(action);
    await act(page, action);
    await page.clock.fastForward(betweenMilliseconds);
    if (errors.length > 0) break;
    if (index % measuredEvery === measuredEvery - 1) measured.push(await measure(page, protocol));
  }
  const last = done
    .slice(-actionsShown)
    .map((action, index) => `${done.length - Math.min(actionsShown, done.length) + index} ${JSON.stringify(action)}`);
  const how = `npm run monkey -- ${seed} ${done.length}, the last actions:\n${last.join('\n')}`;
  expect(errors, how).toEqual([]);
  expect(done.length, how).toBe(count);
  await expect(page.locator('#diagram'), how).toHaveCount(1);
  await page.clock.resume();
  return measured;
}

/** Expects that the least of the last quarter is hardly more than the least of the second: the least depends less on runs. */
function expectFlat(measured: readonly Measured[]): void {
  const quarter = Math.floor(measured.length / 4);
  const least = (from: number, of: keyof Measured): number =>
    Math.min(...measured.slice(from, from + quarter).map((each) => each[of]));
  for (const [of, most] of [
    ['heap', heapGrowthMost],
    ['nodes', nodesGrowthMost],
    ['listeners', listenersGrowthMost],
  ] as const) {
    const growth = least(measured.length - quarter, of) - least(quarter, of);
    console.log(`${of}: ${measured.map((each) => each[of]).join(' ')}; from the middle to the end ${growth}`);
    expect(growth, of).toBeLessThan(most);
  }
}

const seed = Number(process.env.MONKEY_SEED ?? 1);
/** The number of actions of each of six walks. */
const count = Number(process.env.MONKEY_COUNT ?? 1000);

const sizes = {
  wide: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};

test('a short walk of random actions meets no error', async ({ lab }) => {
  await walk(lab, 1, 150);
});

for (const [name, viewport] of Object.entries(sizes)) {
  for (const language of ['en', 'zh'] as const) {
    test.describe(`${name}, ${language}`, () => {
      test.use({ viewport });
      test('a long walk of random actions meets no error, and memory stays flat', all, async ({ lab }) => {
        expectFlat(await walk(lab.in(language), seed, count));
      });
    });
  }
}
