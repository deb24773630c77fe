import { stopsOf } from '../src/protocols/explain/stops.ts';
import { player } from '../src/text/en/player.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { addressOf, historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Presenter mode: the last row of a lecture hall reads all that there is, and a clicker is enough. */

const stops = stopsOf(historyOf('figure')).counts;
const total = historyOf('figure').steps.length;

/** Opens an address in presenter mode. */
async function present(lab: Lab, address: string): Promise<void> {
  await lab.page.goto(`${address}&ui=present&lang=${lab.languageId}`);
  await expect(lab.presenter.getByRole('img')).toBeVisible();
}

async function presentFigure(lab: Lab, step: number): Promise<void> {
  await present(lab, await addressOf({ scenario: 'figure', step }));
}

const sentence = (lab: Lab) => lab.presenter.getByRole('region', { name: lab.texts.sidePanel.caption });

/** The number of the step, at the foot. */
const expectPlace = (lab: Lab, step: number): Promise<void> =>
  expect(lab.presenter.locator('footer p')).toContainText(new RegExp(`^${step} / ${total}`));

/** Sizes on the screen, in px: a picture is scaled whole. */
function sizesOn(lab: Lab) {
  return lab.presenter.evaluate((presenter) => {
    const svg = presenter.querySelector('svg[role=img]') as SVGSVGElement;
    const scale = svg.getBoundingClientRect().width / svg.clientWidth;
    const px = (element: Element, name: 'fontSize' | 'strokeWidth' | 'lineHeight'): number =>
      Number.parseFloat(getComputedStyle(element)[name]);
    const caption = presenter.querySelector('section p') as HTMLElement;
    const lanes = [...svg.querySelectorAll('text')].filter((text) => /^R\d/.test(text.textContent ?? ''));
    const tops = lanes.map((lane) => lane.getBoundingClientRect().top).sort((a, b) => a - b);
    return {
      caption: px(caption, 'fontSize'),
      isCaptionWhole: caption.scrollHeight <= caption.clientHeight + 1,
      texts: [...svg.querySelectorAll('text')].map((text) => scale * px(text, 'fontSize')),
      arrows: [...svg.querySelectorAll('[data-message] path')].map((path) => scale * px(path, 'strokeWidth')),
      pitch: (tops[1] ?? 0) - (tops[0] ?? 0),
      buttons: [...presenter.querySelectorAll('footer button')].map((button) => button.getBoundingClientRect().height),
      overflow: presenter.scrollHeight - presenter.clientHeight,
    };
  });
}

for (const [width, height] of [
  [1024, 768],
  [1280, 720],
  [1440, 900],
] as const) {
  test(`everything is large enough at ${width} × ${height}`, width === 1024 ? {} : all, async ({ lab }) => {
    await lab.page.setViewportSize({ width, height });
    for (const step of [0, 12]) {
      await presentFigure(lab, step);
      const sizes = await sizesOn(lab);
      expect(sizes.caption).toBeGreaterThanOrEqual(28);
      expect(sizes.isCaptionWhole).toBe(true);
      expect(Math.min(...sizes.texts)).toBeGreaterThanOrEqual(20);
      expect(sizes.pitch).toBeGreaterThanOrEqual(84);
      expect(Math.min(...sizes.buttons)).toBeGreaterThanOrEqual(44);
      expect(sizes.overflow).toBe(0);
    }
    await expect(lab.page.getByRole('banner')).toHaveCount(0);
    await expect(lab.panel).toHaveCount(0);
    await expect(lab.tape).toHaveCount(0);
  });
}

test('strokes are 1.75 times as wide as on the page', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  const onPage = await lab.picture
    .locator('[data-message] path')
    .evaluateAll((paths) => paths.map((path) => Number.parseFloat(getComputedStyle(path).strokeWidth)));
  await lab.press('p');
  await expect(lab.presenter.getByRole('img')).toBeVisible();
  const { arrows } = await sizesOn(lab);
  expect(Math.min(...arrows)).toBeCloseTo(1.75 * Math.min(...onPage), 1);
});

test('a clicker steps, blanks the screen and brings it back, wherever the focus is', async ({ lab }) => {
  await presentFigure(lab, stops[3] as number);
  const keys = lab.page.keyboard;
  const blank = lab.presenter.getByRole('button', { name: lab.texts.presenter.isBlank });
  await expectPlace(lab, stops[3] as number);
  const before = await sentence(lab).textContent();
  await keys.press('PageDown');
  await expectPlace(lab, stops[4] as number);
  await expect(sentence(lab)).not.toHaveText(before as string);
  await keys.press('PageUp');
  await keys.press('PageUp');
  await expectPlace(lab, stops[2] as number);
  for (const key of ['.', 'b']) {
    await keys.press(key);
    await expect(blank).toBeVisible();
    // The key that brings the picture back does nothing else.
    await keys.press('PageDown');
    await expect(blank).toHaveCount(0);
    await expectPlace(lab, stops[2] as number);
  }
  await lab.presenter.getByRole('button', { name: lab.texts.presenter.blank, exact: true }).click();
  await blank.click();
  await lab.presenter.getByRole('button', { name: lab.texts.controls.stepBy.step }).click();
  await expectPlace(lab, stops[3] as number);
});

test('leaving it, everything is as it was; the address keeps it over a reload', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12, focus: '1' });
  await lab.press('t');
  await expect(lab.transcriptLines.first()).toBeVisible();
  await lab.more(lab.texts.controls.presenter);
  await expect(lab.presenter).toBeVisible();
  await expect(lab.page).toHaveURL(/&ui=present$/);
  // Keys that change what nobody sees do nothing.
  for (const key of ['t', 'i', 's', 'g', 'c', 'v']) await lab.page.keyboard.press(key);
  await expect(lab.dialog).toHaveCount(0);
  await lab.page.reload();
  await expect(lab.presenter.getByRole('img')).toBeVisible();
  await expectPlace(lab, 12);
  await lab.page.keyboard.press('Escape');
  await expect(lab.presenter).toHaveCount(0);
  await lab.expectStep(12);
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.page).not.toHaveURL(/ui=/);
  await lab.press('p');
  await lab.presenter.getByRole('button', { name: lab.texts.presenter.exit }).click();
  await expect(lab.presenter).toHaveCount(0);
  await lab.step();
  await lab.expectStep(stops.find((stop) => stop > 12) as number);
});

for (const language of ['en', 'zh'] as const) {
  test(`axe finds nothing (${language})`, language === 'zh' ? all : {}, async ({ lab }) => {
    const reader = lab.in(language);
    await presentFigure(reader, 12);
    for (const colorScheme of ['light', 'dark'] as const) {
      await lab.page.emulateMedia({ colorScheme });
      // The corner stands back while nobody needs it.
      await reader.presenter.getByRole('button', { name: reader.texts.presenter.exit }).focus();
      expect.soft(await axeFaults(reader), colorScheme).toEqual([]);
    }
  });
}

/** The question of the first lesson with one, as an audience sees it. */
async function presentQuestion(lab: Lab): Promise<void> {
  await present(lab, './?lesson=counting');
  await lab.page.keyboard.press('End');
  await expect(lab.presenter.getByRole('textbox').first()).toBeVisible();
}

test('an audience votes on a question, and sees the answer only then', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 1280, height: 720 });
  await presentQuestion(lab);
  const { presenter, page } = lab;
  const fields = presenter.getByRole('textbox');
  const options = presenter.getByRole('listitem');
  const heights = await options.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(76);
  expect((await sizesOn(lab)).pitch).toBeGreaterThanOrEqual(62);
  await expect(presenter.getByText(player.notSure)).toHaveCount(0);
  // Digits lead to the votes, and a clicker goes on from there.
  await page.keyboard.press('2');
  await page.keyboard.type('30');
  await fields.first().fill('10');
  const widths = () =>
    options.evaluateAll((items) => items.slice(0, 2).map((item) => item.firstElementChild?.getAttribute('style')));
  await expect.poll(widths).toEqual(['width: 25%;', 'width: 75%;']);
  // The corner stands back while nobody needs it.
  await presenter.getByRole('button', { name: lab.texts.presenter.exit }).focus();
  expect(await axeFaults(lab)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect(fields).toHaveCount(0);
  await page.keyboard.press('End');
  const revealed = presenter.getByRole('region', { name: player.whatHappened });
  await expect(revealed).toContainText(/: 10 · .*: 30/);
  // One more beat goes on with the lesson.
  await page.keyboard.press('PageDown');
  await expect(revealed).toHaveCount(0);
});

test('a light follows the pointer', all, async ({ lab }) => {
  await presentFigure(lab, 12);
  const light = lab.page.getByTestId('spotlight');
  await lab.page.keyboard.press('h');
  await lab.page.mouse.move(400, 300);
  await expect(light).toHaveAttribute('style', '--x: 400px; --y: 300px;');
  await lab.page.keyboard.press('h');
  await expect(light).toHaveCount(0);
});

test('where the screen may not be kept on, that is said until the next step', all, async ({ lab }) => {
  await lab.page.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', { value: { request: () => Promise.reject(new Error('refused')) } });
  });
  await presentFigure(lab, stops[3] as number);
  const said = lab.presenter.getByText(lab.texts.presenter.mayDarken);
  await expect(said).toBeVisible();
  await lab.page.keyboard.press('PageDown');
  await expect(said).toHaveCount(0);
});

test('phones get the link to what is shown, without presenter mode', all, async ({ lab, elsewhere }) => {
  await presentFigure(lab, 12);
  await lab.presenter.getByRole('button', { name: lab.texts.presenter.qr, exact: true }).click();
  const code = lab.page.getByRole('dialog', { name: lab.texts.presenter.qrOf });
  expect(await code.getByRole('img').boundingBox()).toMatchObject({ width: 480, height: 480 });
  const link = (await code.locator('p').textContent()) ?? '';
  expect(await axeFaults(lab)).toEqual([]);
  await lab.page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);
  await expect(lab.presenter).toBeVisible();
  const phone = await elsewhere();
  await phone.page.goto(link);
  await phone.expectStep(12);
  await expect(phone.presenter).toHaveCount(0);
});
