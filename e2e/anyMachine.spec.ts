import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import type { Lab } from './lab.ts';
import { addressOf, historyOf, labOn } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Other windows, letters, colours and paper than those of the machine that the page was made on. */

test('on a phone that lies on its side the picture is drawn, whatever else is open', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 844, height: 390 });
  await lab.open({ scenario: 'figure', step: 11 });
  await lab.press('n', 't');
  await expect(lab.transcriptLines.first()).toBeVisible();
  await expect(lab.page.getByRole('table')).toBeVisible();
  const frame = await lab.picture.evaluate((svg) => {
    const { height } = svg.closest('[data-orientation]')?.getBoundingClientRect() ?? { height: 0 };
    return { height, negative: svg.querySelectorAll('[height^="-"], [width^="-"]').length };
  });
  expect(frame.height).toBeGreaterThanOrEqual(100);
  expect(frame.negative).toBe(0);
  const tool = await lab.button(lab.texts.controls.zoomOut).boundingBox();
  const picture = await lab.page.locator('#diagram [data-orientation]').boundingBox();
  if (!tool || !picture) throw new Error('There is no picture.');
  expect(picture.y + picture.height, 'the picture ends above its tools').toBeLessThanOrEqual(tool.y);
  // The sentence and the controls never give way.
  const sentence = await lab.caption.locator('> p').boundingBox();
  if (!sentence) throw new Error('There is no sentence.');
  const caption = await lab.caption.boundingBox();
  expect(sentence.height).toBeGreaterThan(20);
  expect(sentence.y + sentence.height, 'the sentence is whole').toBeLessThanOrEqual(
    (caption?.y ?? 0) + (caption?.height ?? 0),
  );
});

/** Scrolls with the wheel over the middle of the picture. */
async function wheelOverPicture(lab: Lab, times: number): Promise<void> {
  const box = await lab.page.locator('[data-orientation]').first().boundingBox();
  if (!box) throw new Error('There is no picture.');
  await lab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let count = 0; count < times; count++) await lab.page.mouse.wheel(0, 100);
}

for (const orientation of ['horizontal', 'vertical'] as const) {
  test(`at 200 % zoom the wheel scrolls the page where the ${orientation} picture has no more`, async ({ lab }) => {
    await lab.page.setViewportSize({ width: 640, height: 400 });
    await lab.open({ scenario: 'figure', step: 24 });
    if (orientation === 'horizontal') await lab.press('v');
    await expect(lab.page.locator(`#diagram [data-orientation=${orientation}]`)).toBeVisible();
    await wheelOverPicture(lab, 3);
    await expect.poll(() => lab.page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
  });
}

test('where the page is embedded the wheel over the picture scrolls the page around it', all, async ({ lab }) => {
  const around = `<!doctype html><title>Course</title><body style="height: 4000px; margin: 0"><iframe title="Lab"
    width="900" height="700" src="${await addressOf({ scenario: 'figure', step: 24 })}"></iframe>`;
  await lab.page.route('**/course.html', (route) => route.fulfill({ contentType: 'text/html', body: around }));
  await lab.page.goto('./course.html');
  await expect(lab.page.frameLocator('iframe').locator('#diagram svg[role=img]')).toBeVisible();
  await lab.page.mouse.move(300, 200);
  // A browser that has not painted the frame yet gives the wheel to nobody.
  const turnAndLook = async (): Promise<number> => {
    await lab.page.mouse.wheel(0, 100);
    return lab.page.evaluate(() => window.scrollY);
  };
  await expect.poll(turnAndLook).toBeGreaterThan(50);
});

test('a finger moves the page where all of the picture is in view, and time where it is not', async ({ lab }) => {
  const touch = () => lab.picture.evaluate((svg) => getComputedStyle(svg.parentElement as Element).touchAction);
  await lab.open({ scenario: 'figure', step: 5 });
  await expect.poll(touch).toBe('auto');
  await lab.press('+', '+', '+');
  await expect.poll(touch).toBe('pan-y');
  await lab.press('0');
  await expect.poll(touch).toBe('auto');
});

test(
  'letters twice as large, as set in the browser, get the layout of a window half as wide',
  all,
  async ({ playwright, baseURL }, { project }) => {
    const folder = mkdtempSync(join(tmpdir(), 'lab-'));
    mkdirSync(join(folder, 'Default'));
    const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
    const { channel, launchOptions } = project.use;
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...(channel ? { channel } : {}),
      viewport: { width: 1280, height: 800 },
      baseURL: baseURL as string,
    });
    const lab = labOn(await context.newPage(), 'en');
    await lab.open({ scenario: 'figure', step: 11 });
    await expect(lab.page.locator('html')).toHaveCSS('font-size', '32px');
    await expect(lab.page.locator('#diagram [data-orientation=vertical]')).toBeVisible();
    const beyond = await lab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, 'the page is wider than the window').toBeLessThanOrEqual(0);
    await context.close();
    rmSync(folder, { recursive: true });
  },
);

test('with forced colours no letters have the colour of what is behind them', async ({ lab }) => {
  await lab.page.emulateMedia({ forcedColors: 'active' });
  await lab.open({ scenario: 'figure', step: 20 });
  await lab.press('n');
  await expect(lab.page.getByRole('table')).toBeVisible();
  const hidden = await lab.page.evaluate(() => {
    const ground = getComputedStyle(document.body.parentElement as Element).backgroundColor;
    // The browser puts the ground of the page behind letters, unless an element has its own colours.
    const isHidden = (element: Element): boolean => {
      const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      return color === ground && forcedColorAdjust === 'auto';
    };
    const withText = [...document.querySelectorAll('body *')].filter(({ childNodes }) =>
      [...childNodes].some(({ nodeType, data }: ChildNode & { data?: string }) => nodeType === 3 && data?.trim()),
    );
    return withText.filter(isHidden).map(({ textContent }) => textContent);
  });
  expect(hidden).toEqual([]);
});

for (const scenario of ['figure', 'rush'] as const satisfies readonly ScenarioId[]) {
  test(`paper has the whole run, its picture and its transcript, and is light (${scenario})`, async ({ lab }) => {
    const { length } = historyOf(scenario).steps;
    await lab.page.emulateMedia({ colorScheme: 'dark' });
    await lab.open({ scenario, step: length });
    await expect(lab.panel.getByRole('heading', { name: lab.texts.details.why, exact: true })).toBeVisible();
    await lab.page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await lab.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const sheet = lab.page.getByRole('article');
    await expect(sheet.getByRole('listitem')).toHaveCount(length);
    await expect(sheet).toHaveCSS('color', 'rgb(17, 22, 28)');
    await expect(lab.button(lab.texts.controls.share)).toBeHidden();
    const drawn = new Set(await sheet.locator('svg [data-message]').evaluateAll(idsOf));
    expect(drawn.size).toBe(messagesOf(scenario));
    await lab.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  });
}

function idsOf(elements: readonly Element[]): (string | null)[] {
  return elements.map((element) => element.getAttribute('data-message'));
}

/** The number of messages that were sent in a run. */
function messagesOf(scenario: ScenarioId): number {
  return historyOf(scenario).steps.reduce((count, { sent }) => count + sent.length, 0);
}
