import type { Page } from '@playwright/test';
import { journeysOf } from '../src/engine/journeys.ts';
import { toldAt } from '../src/protocols/explain/stops.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { expect, shareOf, test } from './test.ts';

/** The names of the lanes that are seen: wholly inside the box of the picture, and not covered. */
function namesInView(lab: Lab): Promise<string[]> {
  return lab.page.evaluate(() => {
    const picture = document.querySelector('#diagram svg[role=img]') as SVGElement;
    const room = (picture.closest('[data-orientation]') as Element).getBoundingClientRect();
    return [...picture.querySelectorAll('text')]
      .filter((text) => /^(R\d|C|Client)(\s★)?$/.test(text.textContent ?? '') && !text.closest('[clip-path]'))
      .filter((text) => {
        const box = text.getBoundingClientRect();
        const isInside =
          box.left >= room.left - 1 &&
          box.right <= room.right + 1 &&
          box.top >= room.top - 1 &&
          box.bottom <= room.bottom + 1;
        const seen = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const drawn = seen.filter((element) => element instanceof SVGElement && element !== picture);
        return isInside && (drawn.length === 0 || drawn[0] === text);
      })
      .map((text) => (text.textContent ?? '').replace(/\s★/, '').replace('Client', 'C'));
  });
}

/** Waits two frames: by then the effect of a wheel or a button has been drawn. */
async function framesPainted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let count = 0; count < 2; count++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const [turn, { width, height }] of sizes.entries()) {
  for (const [index, scenario] of (['figure', 'seven'] as const).entries()) {
    test(
      `row 27: the lanes of ${scenario} keep their names in sight (${width}×${height})`,
      shareOf(index + turn, 2),
      async ({ page, lab }) => {
        await page.setViewportSize({ width, height });
        const { controls } = lab.texts;
        await lab.open({ scenario, step: 20 });
        const replicas = scenario === 'seven' ? 7 : 4;
        const all = ['C', ...Array.from({ length: replicas }, (_, node) => `R${node}`)].sort();
        const expectAll = async (where: string): Promise<void> => {
          await framesPainted(page);
          expect((await namesInView(lab)).sort(), where).toEqual(all);
        };
        const picture = await lab.picture.boundingBox();
        if (!picture) throw new Error('There is no picture.');

        for (const orientation of ['as it opens', 'turned']) {
          if (orientation === 'turned') await lab.more(controls.turn);
          await expectAll(orientation);
          for (let zoom = 0; zoom < 4; zoom++) await lab.press('+');
          await expectAll(`${orientation}, near`);
          for (const [x, y] of [
            [-300, -300],
            [900, 900],
          ] as const) {
            await page.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2);
            await page.mouse.wheel(x, y);
            // On a phone a wheel that does not move the picture moves the page.
            await page.evaluate(() => window.scrollTo(0, 0));
            await expectAll(`${orientation}, near, scrolled by ${x}`);
          }
          await lab.more(controls.fit);
          await expectAll(`${orientation}, the whole run`);
        }
      },
    );
  }
}

for (const [index, scenario] of (['seven', 'clear'] as const).entries()) {
  test(`row 29: ${scenario} shows an arrow for every message`, shareOf(index, 2), async ({ lab }) => {
    const { steps, setup } = historyOf(scenario);
    const messages = steps.reduce((sum, { sent }) => sum + sent.length, 0);
    const { replicas } = setup.cluster;
    expect(messages, 'the formula of the normal case').toBe(2 * replicas ** 2 - replicas + 1);
    await lab.open({ scenario });
    await lab.press('End');
    await lab.more(lab.texts.controls.fit);
    await expect(lab.arrows()).toHaveCount(messages);
    await expect(lab.arrows(undefined, 'ahead')).toHaveCount(0);
  });
}

test('a focus lights what belongs to it, and dims the rest', async ({ lab }) => {
  const history = historyOf('figure');
  await lab.open({ scenario: 'figure', step: history.steps.length });
  await lab.lane('R1').click();
  // The marks of the step that is told are never dimmed.
  const told = toldAt(history, history.steps.length) - 1;
  const own = [...journeysOf(history).byId.values()].filter(({ envelope, sentStep, endStep }) => {
    return [envelope.from, envelope.to].includes(1) || sentStep === told || endStep === told;
  });
  const opacities = await lab
    .arrows()
    .evaluateAll((arrows) => arrows.map((arrow) => Number(getComputedStyle(arrow).opacity)));
  expect(opacities.filter((opacity) => opacity === 1)).toHaveLength(own.length);
  expect(opacities.filter((opacity) => opacity < 0.5)).toHaveLength(22 - own.length);
});

test('row 34: below a width of 720 px time runs down, and one that was chosen stays', async ({ lab }) => {
  const picture = lab.page.locator('#diagram [data-orientation]');
  const width = (pixels: number) => lab.page.setViewportSize({ width: pixels, height: 800 });
  await width(720);
  await lab.open({ scenario: 'figure', step: 9 });
  await expect(picture).toHaveAttribute('data-orientation', 'horizontal');
  await width(719);
  await expect(picture).toHaveAttribute('data-orientation', 'vertical');
  await lab.press('v');
  await expect(picture).toHaveAttribute('data-orientation', 'horizontal');
  await width(600);
  await expect(picture).toHaveAttribute('data-orientation', 'horizontal');
});
