import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { build } from 'vite';
import { galleryStates } from '../src/diagram/gallery/states.ts';
import { all, shareOf } from './test.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
/** No server is asked: what the page fetches from here is read from the folder of the built gallery. */
const address = 'http://gallery.test/';

interface Built {
  /** The folder in which the gallery was built: once for each worker. */
  readonly gallery: string;
}

const test = base.extend<object, Built>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
      await build({
        root: join(project, 'src/diagram/gallery'),
        configFile: join(project, 'vite.config.ts'),
        logLevel: 'error',
        // For older browsers the colours of a theme are rewritten so that a page has one theme only; here it has two.
        build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
      });
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  bypassCSP: true,
  trace: 'off',
  viewport: { width: 1600, height: 1000 },
});

test.beforeEach(async ({ page, gallery }) => {
  await page.route(`${address}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(gallery, pathname === '/' ? 'index.html' : pathname) });
  });
});

/** One figure alone, without its words: their place is worked out without a font, so nothing else depends on one. */
async function openFigure(page: Page, id: string): Promise<Locator> {
  await page.goto(`${address}?only=${id}&words=hidden`);
  const figure = page.locator(`[data-figure="${id}"]`);
  await expect(figure.locator('svg').first()).toBeVisible();
  return figure;
}

/** Machines differ in how they smooth edges. A small mark has more pixels than this. */
const smoothingPixels = 20;

for (const [index, id] of ['marks-light', 'marks-dark', ...galleryStates.map((state) => state.id)].entries()) {
  test(`the diagram looks as it was reviewed: ${id}`, shareOf(index, 2), async ({ page }) => {
    const figure = await openFigure(page, id);
    await expect(figure).toHaveScreenshot(`${id}.png`, { maxDiffPixels: smoothingPixels });
  });
}

/** In the page, which can read pictures: how many pixels clearly differ. */
async function countPixelsApart(pictures: readonly string[]): Promise<number> {
  /** Out of 255: more than what smoothing does to an edge. */
  const difference = 50;
  const read = async (picture: string): Promise<Uint8ClampedArray> => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    brush.drawImage(image, 0, 0);
    return brush.getImageData(0, 0, image.width, image.height).data;
  };
  const [before, after] = (await Promise.all(pictures.map(read))) as [Uint8ClampedArray, Uint8ClampedArray];
  let count = 0;
  for (let at = 0; at < before.length; at += 4) {
    const isApart = [0, 1, 2].some((channel) => {
      return Math.abs((before[at + channel] as number) - (after[at + channel] as number)) > difference;
    });
    if (isApart) count++;
  }
  return count;
}

async function pixelsThatChange(figure: Locator, change: () => Promise<unknown>): Promise<number> {
  const before = await figure.screenshot();
  await change();
  const after = await figure.screenshot();
  return figure.page().evaluate(countPixelsApart, [before.toString('base64'), after.toString('base64')]);
}

for (const id of ['marks-light', 'view-change', 'partition-phone']) {
  test(`another font changes no picture: ${id}`, all, async ({ page }) => {
    const figure = await openFigure(page, id);
    const content = '* { font-family: serif !important; letter-spacing: 3px !important; word-spacing: 9px !important }';
    expect(await pixelsThatChange(figure, () => page.addStyleTag({ content }))).toBe(0);
  });
}

/** Takes out of the page the first of these marks that ends in the part of the picture that is seen. */
async function takeOut(figure: Locator, selector: string): Promise<void> {
  await figure.evaluate((stage, wanted) => {
    const plot = stage.querySelector('clipPath rect');
    const start = stage.getBoundingClientRect().left + Number(plot?.getAttribute('x'));
    const end = start + Number(plot?.getAttribute('width'));
    const found = [...stage.querySelectorAll(wanted)].find((mark) => {
      const { right } = mark.getBoundingClientRect();
      return !mark.closest('[clip-path]') || (right > start + 20 && right < end);
    });
    if (!found) throw new Error(`no ${wanted} is seen`);
    found.remove();
  }, selector);
}

for (const [index, [id, selector]] of (
  [
    ['normal-case', '[data-gate]:not([data-gate=ahead])'],
    ['normal-case', '[data-outcome=delivered]'],
    ['view-change', '[data-kind=ring]:has(circle)'],
    ['ten', '[data-kind=meter]'],
    ['view-change', '[data-outcome=missed]'],
    ['two-view-changes', '[data-timer=fired]'],
    ['state-transfer', '[data-gate=stable]'],
  ] as const
).entries()) {
  test(`a mark that is missing is seen: ${selector} of ${id}`, shareOf(index, 4), async ({ page }) => {
    const figure = await openFigure(page, id);
    expect(await pixelsThatChange(figure, () => takeOut(figure, selector))).toBeGreaterThan(smoothingPixels);
  });
}
