import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Marp } from '@marp-team/marp-core';
import { stopsOf } from '../src/protocols/explain/stops.ts';
import { embed } from '../src/text/en/embed.ts';
import { elementCode, frameCode } from '../src/ui/dialogs/share/embedCode.ts';
import { built } from './built.ts';
import { doneIn, expectReady, expectStep, frameTag, heardBy, openHost } from './hostPage.ts';
import { addressOf, historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Slides that other programs make, with runs in them, and pages that have the file of the element alone. */

const stops = stopsOf(historyOf('figure')).counts;
/** The places at which a run stops, the start being the first. */
const stop = (index: number): number => stops[index] as number;
const figure = (await addressOf({ scenario: 'figure' })).replace('./?', '');
const script = readFileSync(join(built, 'pbft-run.js'), 'utf8');
const filler = '<p style="height: 1500px">Text</p>';

test('two elements from one file, without the site: each goes its own way', all, async ({ lab: { page } }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const address = `https://example.org/lab/?${figure}`;
  const [tag, element] = elementCode(address, 'steps', 'A "run"', 'pbft-run.js').split('\n');
  await openHost(
    page,
    `${tag}<div style="width: 700px">${element}<pbft-run src="?lesson=one-silent" theme="dark"></pbft-run></div>${filler}`,
    { 'pbft-run.js': script },
  );
  await expectReady(page, 2);
  const first = page.frameLocator('pbft-run iframe').first();
  const second = page.frameLocator('pbft-run iframe').last();
  await expect(page.locator('pbft-run iframe').first()).toHaveAttribute('title', 'A "run"');
  await first.getByRole('button', { name: 'One step forward' }).click();
  await first.getByRole('button', { name: 'One step forward' }).click();
  await expect(first.getByRole('link')).toHaveAttribute(
    'href',
    new RegExp(`^https://example.org/lab/\\?s=.*at=${stop(2)}`),
  );
  // One that names no place on the web has no way there.
  await expect(second.getByRole('link')).toHaveCount(0);
  await page.evaluate(() => {
    const run = document.querySelector('pbft-run') as HTMLElement & { send(command: object): void };
    run.addEventListener('step', (event) => run.setAttribute('data-at', (event as CustomEvent).detail.step));
    run.send({ type: 'seek', step: 0 });
    run.setAttribute('lang', 'zh');
  });
  await expect(page.locator('pbft-run').first()).toHaveAttribute('data-at', '0');
  await expect(first.getByRole('button', { name: '播放' })).toBeVisible();
  await expect(second.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await page.frames()[1]?.evaluate(() => self.origin)).toBe('null');
  await second.getByRole('img').hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  for (const frame of page.frames().slice(1)) expect(await doneIn(frame)).toEqual([]);
  expect(requests.filter((path) => !/\/host\/(page\.html|pbft-run\.js)$/.test(path))).toEqual([]);
});

test(
  'where the page forbids scripts within it, the element says so in place of the run',
  all,
  async ({ browser, baseURL }) => {
    const element = `<script src="pbft-run.js" charset="utf-8"></script><pbft-run src="?${figure}"></pbft-run>`;
    // The browser complains of such a page, as it should.
    const page = await browser.newPage({ baseURL: baseURL as string, serviceWorkers: 'block' });
    const frame = page.frameLocator('pbft-run iframe');
    await openHost(page, element, { 'pbft-run.js': script }, "script-src 'self'");
    await expect(frame.getByText(embed.scriptForbidden)).toBeVisible();
    await page.unrouteAll();
    await openHost(page, element, { 'pbft-run.js': script });
    await expect(frame.getByRole('img')).toBeVisible();
    await expect(frame.getByText(embed.scriptForbidden)).toHaveCount(0);
    await page.close();
  },
);

test('in reveal.js: the deck keeps its keys, and the scaled frame takes clicks where they are', async ({
  lab: { page },
}) => {
  const require = createRequire(import.meta.url);
  const files = {
    'reveal.js': readFileSync(require.resolve('reveal.js'), 'utf8'),
    'reveal.css': readFileSync(require.resolve('reveal.js/reveal.css'), 'utf8'),
  };
  await page.setViewportSize({ width: 800, height: 500 });
  const slide = `<section>${frameTag(`embed=steps&${figure}`, 'width: 1100px; height: 600px; border: 0')}</section>`;
  await openHost(
    page,
    `<link rel="stylesheet" href="reveal.css"><div class="reveal"><div class="slides">${slide}<section><h2>Next</h2></section></div></div>
    <script src="reveal.js"></script><script>Reveal.initialize({ width: 1200, height: 700 })</script>`,
    files,
  );
  await expectReady(page);
  const scale = await page.evaluate(() => (window as unknown as { Reveal: { getScale(): number } }).Reveal.getScale());
  expect(scale).toBeLessThan(0.8);
  // Nothing has taken the keys from the deck.
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Next' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'One step forward' }).click();
  await expectStep(page, 0, stop(1));
  // From now on the keys are those of the frame.
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 0, stop(2));
  expect(await doneIn(page.frames()[1] as never)).toEqual([]);
});

test('in slides that were written in Markdown', async ({ lab: { page }, baseURL }) => {
  const code = frameCode(`${baseURL}?${figure}`, 'figure', 'A run');
  const { html, css } = new Marp({ html: true, script: false }).render(`# PBFT\n\n${code}\n\n---\n\n# Next`);
  await openHost(page, `<style>${css}</style>${html}`);
  await expectReady(page);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => heardBy(page)).toContainEqual(expect.objectContaining({ type: 'step', step: stop(1) }));
  await expect(frame.getByRole('img')).toBeVisible();
});

test('the element is one file of bearable size', () => {
  expect(Buffer.byteLength(script)).toBeLessThan(3_000_000);
});
