import type { Locator } from '@playwright/test';
import { legend } from '../src/text/en/legend.ts';
import type { Lab } from './lab.ts';
import { all, expect, shareOf, test } from './test.ts';

// Taking a picture writes a style sheet into the page, which its security policy forbids.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 3200 }, trace: 'off' });

async function openLegend(lab: Lab, colorScheme: 'light' | 'dark'): Promise<void> {
  await lab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await lab.open();
  await lab.more(lab.texts.controls.legend);
  await expect(lab.panel.locator('li svg').first()).toBeVisible();
  const protocol = await lab.page.context().newCDPSession(lab.page);
  await protocol.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
}

/** The place of an entry's glyph in the picture of its group. */
interface Sample {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Group {
  /** As a data address. One picture for all: taking one takes as long as drawing the whole page. */
  readonly picture: string;
  readonly samples: readonly Sample[];
}

async function pictureOf(group: Locator): Promise<Group> {
  const samples = await group.evaluate((section) => {
    const { left, top } = section.getBoundingClientRect();
    return [...section.querySelectorAll('li')].map((item) => {
      const box = (item.querySelector('svg') as SVGElement).getBoundingClientRect();
      const { innerText: name } = item;
      return { name, left: box.left - left, top: box.top - top, width: box.width, height: box.height };
    });
  });
  const picture = await group.screenshot();
  return { picture: `data:image/png;base64,${picture.toString('base64')}`, samples };
}

/** In the page, which can read pictures: the pairs with hardly a pixel that is light in one and dark in the other. */
async function pairsThatLookAlike({ picture, samples }: Group): Promise<string[]> {
  /** Out of 255: more than what smoothing does to an edge, less than a line against its ground. */
  const difference = 80;
  /** The least number of pixels of a small glyph. */
  const pixelsMin = 20;
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const brush = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  brush.drawImage(image, 0, 0);
  const pixels = samples.map(({ left, top, width, height }) => {
    const [x = 0, y = 0, wide = 0, high = 0] = [left, top, width, height].map(Math.round);
    return brush.getImageData(x, y, wide, high).data;
  });
  const apart = (a: number, b: number): number => {
    const [mine, theirs] = [pixels[a] as Uint8ClampedArray, pixels[b] as Uint8ClampedArray];
    let count = 0;
    for (let at = 0; at < mine.length; at += 4) {
      if (Math.abs((mine[at] as number) - (theirs[at] as number)) > difference) count++;
    }
    return count;
  };
  const alike: string[] = [];
  samples.forEach(({ name }, a) => {
    for (let b = 0; b < a; b++) {
      const count = apart(a, b);
      if (count < pixelsMin) alike.push(`${samples[b]?.name} / ${name}: ${count} pixels`);
    }
  });
  return alike;
}

/** The pixels in which machines may differ: they smooth edges differently; a missing arrow is more than this. */
const smoothingPixels = 150;

for (const [turn, colorScheme] of (['light', 'dark'] as const).entries()) {
  test(`row 24: the legend without colour, as it was reviewed (${colorScheme})`, shareOf(turn, 2), async ({ lab }) => {
    test.skip(process.platform !== 'linux', 'the pictures were taken with the fonts of Debian');
    await openLegend(lab, colorScheme);
    await expect(lab.panel).toHaveScreenshot(`legend-${colorScheme}.png`, { maxDiffPixels: smoothingPixels });
  });

  test(
    `row 24: no two messages look alike without colour, nor any two fates or gates (${colorScheme})`,
    shareOf(turn, 2),
    async ({ lab }) => {
      await openLegend(lab, colorScheme);
      for (const title of [legend.messages, legend.fates, legend.gates]) {
        const group = lab.panel.locator('section').filter({ has: lab.page.getByRole('heading', { name: title }) });
        const pictured = await pictureOf(group);
        expect(pictured.samples.length, title).toBeGreaterThan(4);
        const alike = await lab.page.evaluate(pairsThatLookAlike, pictured);
        expect(alike).toEqual([]);
      }
    },
  );
}

test(
  'the legend stands beside the picture, also where the panel was hidden, and the run goes on',
  all,
  async ({ lab }) => {
    await lab.open();
    await lab.press('i');
    await expect(lab.panel).toHaveCount(0);
    await lab.more(lab.texts.controls.legend);
    await expect(lab.panel.getByRole('heading', { name: legend.messages })).toBeVisible();
    const [panel, picture] = [await lab.panel.boundingBox(), await lab.picture.boundingBox()];
    expect(picture && panel && picture.x + picture.width).toBeLessThanOrEqual(panel?.x ?? 0);
    await lab.step();
    await lab.expectStep(1);
    await expect(lab.panel.getByRole('heading', { name: legend.messages })).toBeVisible();
    await lab.panel.getByRole('button', { name: lab.texts.controls.close, exact: true }).click();
    await expect(lab.panel.getByRole('heading', { name: legend.messages })).toHaveCount(0);
    await expect(lab.panel).toBeVisible();
  },
);
