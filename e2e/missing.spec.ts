import { test as base, expect } from '@playwright/test';
import type { Lab } from './lab.ts';
import { labOn } from './lab.ts';
import { all } from './test.ts';

/** A test without the usual watch on the console: the browser itself complains of what does not arrive. */
const test = base.extend<{ readonly lab: Lab }>({
  lab: async ({ page }, use) => use(labOn(page, 'en')),
});

/** Keeps files away until somebody lets them through. */
async function keepAway(lab: Lab, files: RegExp): Promise<() => Promise<void>> {
  await lab.page.route(files, (route) => route.abort());
  return () => lab.page.unroute(files);
}

/** A page that is never idle fetches nothing before it is wanted. */
async function keepBusy(lab: Lab): Promise<void> {
  await lab.page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}

/** Keeps files waiting until somebody lets them through. */
async function holdBack(lab: Lab, files: RegExp): Promise<() => void> {
  let letThrough = (): void => {};
  const wait = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await lab.page.route(files, (route) => wait.then(() => route.continue()));
  return letThrough;
}

/** Expects that the run is there, and goes on. */
async function expectRun(lab: Lab, step: number): Promise<void> {
  await expect(lab.picture).toBeVisible();
  await lab.expectStep(step);
  await lab.step();
  // A step that tells nothing is passed over.
  await expect.poll(lab.currentStep).toBeGreaterThan(step);
}

test('a part whose script does not arrive says so in its place, the run stays, and it is asked for again', async ({
  lab,
}) => {
  const { controls } = lab.texts;
  await keepBusy(lab);
  await lab.open({ scenario: 'figure', step: 20 });
  await lab.stepTo(12);
  await lab.crash('R2');
  const letThrough = await keepAway(lab, /\/Matrix-[^/]*\.js$/);
  await lab.press('n');
  const matrix = lab.page.getByRole('region', { name: controls.matrix });
  await expect(matrix.getByRole('alert')).toContainText(controls.partMissing);
  await expect(lab.run('A')).toBeVisible();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expectRun(lab, await lab.currentStep());

  await matrix.getByRole('button', { name: controls.tryAgain }).click();
  await expect(matrix.getByRole('alert')).toContainText(controls.partStillMissing);
  await letThrough();
  await matrix.getByRole('button', { name: controls.tryAgain }).click();
  await expect(matrix.getByRole('table')).toBeVisible();
  await expect(matrix.getByRole('alert')).toHaveCount(0);
});

test('a preference is kept only once what it asks for is there', async ({ lab }) => {
  const { controls } = lab.texts;
  const kept = () => lab.page.evaluate(() => localStorage.getItem('pbft-lab.preferences'));
  const isOpen = (): Promise<void> => expect(lab.page.getByRole('region', { name: controls.matrix })).toBeVisible();
  await keepBusy(lab);
  await lab.open();
  const letThrough = await keepAway(lab, /\/(Matrix|explanations|page)-[^/]*\.js$/);
  await lab.press('n');
  await isOpen();
  await lab.press('l');
  await expect(lab.notice).toContainText(controls.wordsNotFetched);
  expect(await kept()).toBeNull();
  // A choice that needs no part is kept at once, and nothing else with it.
  await lab.more(`${controls.theme}: ${controls.themes.auto}`);
  expect(await kept()).toBe('{"theme":"dark"}');

  await letThrough();
  await lab.notice.getByRole('button', { name: controls.tryAgain }).click();
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(lab.page.getByRole('table')).toBeVisible();
  expect(JSON.parse((await kept()) ?? '{}')).toEqual({ theme: 'dark', matrix: true, language: 'zh' });
});

test('what two pages of the lab keep is kept by both', all, async ({ lab, context }) => {
  await lab.open();
  const other = labOn(await context.newPage(), 'en');
  await other.open();
  await lab.more(`${lab.texts.controls.theme}: ${lab.texts.controls.themes.auto}`);
  await other.press('n');
  await expect(other.page.getByRole('table')).toBeVisible();
  await lab.page.reload();
  await expect(lab.page.getByRole('table')).toBeVisible();
  await expect(lab.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a dialog that does not arrive says so, and closing it gives the page its keys back', all, async ({ lab }) => {
  const { controls } = lab.texts;
  await keepBusy(lab);
  await lab.open();
  const letThrough = await keepAway(lab, /\/Dialogs-[^/]*\.js$/);
  await lab.press('?');
  await expect(lab.dialog).toContainText(controls.partMissing);
  await lab.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
  await expectRun(lab, 0);
  await lab.press('?');
  await expect(lab.dialog).toContainText(controls.partMissing);
  await letThrough();
  await lab.dialog.getByRole('button', { name: controls.tryAgain }).click();
  await expect(lab.page.getByRole('dialog', { name: lab.words.titles.help })).toBeVisible();
});

for (const [what, files, key] of [
  ['a dialog', /\/Dialogs-[^/]*\.js$/, 's'],
  ['the words of a dialog', /\/dialogs-[^/]*\.js$/, 's'],
] as const) {
  test(`${what} on its way says so, and Esc takes it back`, all, async ({ lab }) => {
    const { controls } = lab.texts;
    const letThrough = await holdBack(lab, files);
    await lab.open({ scenario: 'figure', step: 5 });
    const loading = lab.page.getByRole('status').filter({ hasText: controls.loading });
    await lab.press(key);
    await expect(loading).toBeVisible();
    await lab.page.keyboard.press('Escape');
    await expect(loading).toHaveCount(0);
    await lab.press('ArrowRight');
    await lab.expectStep(6);

    await lab.press(key);
    await expect(loading).toBeVisible();
    letThrough();
    await expect(lab.dialog.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(loading).toHaveCount(0);
  });
}

test('a picture whose buttons do not arrive says so on the picture, and lives', async ({ lab }) => {
  const { controls } = lab.texts;
  const letThrough = await keepAway(lab, /\/secondView-[^/]*\.js$/);
  await lab.open({ scenario: 'figure', step: 5 });
  const notice = lab.page.locator('#diagram [data-orientation]').getByRole('alert');
  await expect(notice).toContainText(controls.partMissing);
  const box = await lab.picture.boundingBox();
  if (!box) throw new Error('the picture has no place');
  for (let part = 1; part < 20; part++) {
    await lab.page.mouse.move(box.x + (box.width * part) / 20, box.y + (box.height * part) / 20);
  }
  await expectRun(lab, 5);
  await letThrough();
  await notice.getByRole('button', { name: controls.tryAgain }).click();
  await expect(lab.lane('R1')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('words that do not arrive are missing where they would be said; one press fetches all of them', async ({
  lab,
}) => {
  const { controls } = lab.texts;
  const letThrough = await keepAway(lab, /\/explanations-[^/]*\.js$/);
  await lab.page.goto('./');
  await expect(lab.panel.getByRole('alert')).toContainText(controls.partMissing);
  await expect(lab.page.getByRole('banner').getByRole('alert')).toContainText(controls.partMissing);
  await expectRun(lab, 0);
  await expect(lab.page).toHaveURL(/[?&]at=1(&|$)/);
  await letThrough();
  await expect(lab.caption).toContainText(controls.wordsNotFetched);
  await lab.panel.getByRole('button', { name: controls.tryAgain }).first().click();
  await expect(lab.panel.getByRole('heading', { name: lab.texts.details.why, exact: true })).toBeVisible();
  await expect(lab.badge(lab.texts.lights.safety)).toBeVisible();
  await expect(lab.page.getByRole('alert')).toHaveCount(0);
  await expect(lab.caption).not.toContainText(controls.wordsNotFetched);
});

test(
  'whoever is offline keeps the page in the language it has; it changes when the network is back',
  all,
  async ({ lab, context }) => {
    const { controls } = lab.texts;
    await keepBusy(lab);
    await lab.open();
    await expect(lab.badge(lab.texts.lights.safety)).toBeVisible();
    await context.setOffline(true);
    await lab.press('l');
    await expect(lab.notice).toContainText(controls.wordsNotFetched);
    await lab.notice.getByRole('button', { name: controls.tryAgain }).click();
    await expect(lab.notice).toContainText(controls.wordsNotFetched);
    await expectRun(lab, 0);
    await context.setOffline(false);
    await expect(lab.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  },
);

test(
  'what did not arrive when the page was idle is fetched when the network is back',
  all,
  async ({ lab, context }) => {
    const away = /\/Matrix-[^/]*\.js$/;
    const letThrough = await keepAway(lab, away);
    await lab.page.goto('./', { waitUntil: 'networkidle' });
    await letThrough();
    await context.setOffline(true);
    const arrival = lab.page.waitForResponse(away);
    await context.setOffline(false);
    await (await arrival).finished();
    await context.setOffline(true);
    await lab.press('n');
    await expect(lab.page.getByRole('table')).toBeVisible();
    await context.setOffline(false);
  },
);

test('going back to a link whose reader did not arrive says so, and opens it on request', all, async ({ lab }) => {
  const away = /\/laterStore-[^/]*\.js$/;
  const letThrough = await keepAway(lab, away);
  await lab.page.goto('./', { waitUntil: 'networkidle' });
  await lab.page.evaluate(() => {
    history.pushState(null, '', '?s=1.rush');
    history.pushState(null, '', '?');
    history.back();
  });
  await expect(lab.notice).toContainText(lab.texts.controls.linkNotRead);
  await lab.expectStep(0);
  await letThrough();
  await lab.notice.getByRole('button', { name: lab.texts.controls.tryAgain }).click();
  // It is read now, and refused for what is in it.
  await expect(lab.notice).toContainText('This is an incomplete link');
  await expectRun(lab, 0);
});

test('a page that broke says so in the language of its reader', async ({ lab, page }) => {
  const chinese = lab.in('zh');
  await page.addInitScript(() => {
    window.ResizeObserver = class {
      constructor() {
        throw new Error('broken on purpose');
      }
    } as unknown as typeof ResizeObserver;
  });
  await page.goto('./?lang=zh');
  await expect(page.getByText(chinese.texts.controls.failed)).toBeVisible();
  await expect(chinese.button(chinese.texts.controls.reload)).toBeVisible();
});
