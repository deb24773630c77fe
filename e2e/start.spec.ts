import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { lessons } from '../src/lessons/index.ts';
import { stopsOf } from '../src/protocols/explain/stops.ts';
import { runOf } from '../src/protocols/run.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import { opening } from '../src/scenario/builtIn/opening.ts';
import { start as english } from '../src/text/en/start.ts';
import type { LanguageId } from '../src/text/index.ts';
import { languages } from '../src/text/index.ts';
import type { StartTexts } from '../src/text/texts.ts';
import { start as chinese } from '../src/text/zh/start.ts';
import { axeFaults } from './axe.ts';
import { built, textOf } from './built.ts';
import { cardOf, scenarioLinks } from './start.ts';
import { all, expect, test } from './test.ts';

const textsIn: Readonly<Record<LanguageId, StartTexts>> = { en: english, zh: chinese };
const ids = Object.keys(languages) as LanguageId[];

/** The start page is one folder above the lab, where addresses of the tests begin. */
const home = (id: LanguageId): string => `../${id}/`;

const headlineOf = (page: Page, { headline }: StartTexts) =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: headline[0] as string });

/** The progress that the lab keeps of a reader who has solved one lesson and begun another. */
function keptProgress(solved: string, begun: string): string {
  const answers = { asked: 'a' };
  return JSON.stringify({ version: 2, lessons: { [solved]: { answers, best: 1 }, [begun]: { answers, best: null } } });
}

for (const id of ids) {
  const texts = textsIn[id];

  test(`without a script the start page is whole: ${id}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL as string });
    const page = await context.newPage();
    await page.goto(home(id));
    const { pictures, sentence, step, back } = cardOf(page, texts);
    await expect(headlineOf(page, texts)).toBeVisible();
    // The browser of the tests shows no noscript.
    expect(await page.content()).toContain(texts.noScript);
    await expect(pictures).toHaveCount(2);
    for (const picture of await pictures.all()) await expect(picture.getByText('R2')).toBeVisible();
    await expect(sentence).toContainText('R2');
    await expect(scenarioLinks(page)).toHaveCount(Object.keys(scenarios).length + 3);
    await expect(step).toHaveAttribute('href', /^\.\/lab\/\?s=1\.clear.*&at=8$/);
    await expect(back).toHaveAttribute('href', /^\.\/lab\/\?s=1\.clear.*&at=6$/);
    await context.close();
  });

  test(
    `the start page says which lessons were begun and solved, and where to go on: ${id}`,
    id === 'zh' ? {} : all,
    async ({ lab: { page } }) => {
      await page.goto(home(id));
      const way = page.locator('[data-first-lesson]');
      await expect(way).toHaveText(texts.firstLesson);
      await expect(page.getByText(texts.solved, { exact: true }).filter({ visible: true })).toHaveCount(0);
      const [solved = '', begun = ''] = Object.keys(lessons);
      await page.evaluate((kept) => localStorage.setItem('pbft-lab.lessons', kept), keptProgress(solved, begun));
      await page.reload();
      const marked = (lesson: string) => page.locator(`[data-lesson="${lesson}"]`);
      await expect(marked(solved).getByText(texts.solved, { exact: true })).toBeVisible();
      await expect(marked(begun).getByText(texts.begun, { exact: true })).toBeVisible();
      await expect(marked(begun).getByText(texts.solved, { exact: true })).toBeHidden();
      await expect(way).toHaveText(texts.goOn(2));
      await way.click();
      await expect(page).toHaveURL(new RegExp(`/lessons/${begun}/$`));
    },
  );

  test(`the start page says what it is, and where it is in other languages: ${id}`, async ({ lab: { page } }) => {
    await page.goto(home(id));
    await expect(page.locator('html')).toHaveAttribute('lang', languages[id].htmlLang);
    await expect(page).toHaveTitle(texts.title);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', texts.description);
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', texts.description);
    for (const other of ids) {
      const link = page.locator(`link[rel=alternate][hreflang="${languages[other].htmlLang}"]`);
      await expect(link).toHaveAttribute('href', home(other));
    }
    await expect(page.locator('link[rel=alternate][hreflang=x-default]')).toHaveAttribute('href', '../');
    // Nothing is known of where this build will be.
    await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(existsSync(join(built, id, picture ?? ''))).toBe(true);
  });

  test(
    `the card comes to life in place, and keeps its size: ${id}`,
    id === 'en' ? {} : all,
    async ({ lab: { page } }) => {
      await page.goto(home(id));
      const { sentence, step, back, card, pictures } = cardOf(page, texts);
      const first = await sentence.textContent();
      const drawing = () => pictures.first().innerHTML();
      const before = await drawing();
      const size = await card.boundingBox();
      await step.hover();
      await expect(step).toHaveRole('button');
      expect(await drawing(), 'what is drawn here is what was built').toBe(before);
      await step.click();
      await expect(sentence).not.toHaveText(first ?? '');
      await back.click();
      await expect(sentence).toHaveText(first ?? '');
      const { counts } = stopsOf(runOf(opening.setup));
      for (let presses = 0; presses < counts.length; presses++) {
        await step.focus();
        await page.keyboard.press(presses % 2 === 0 ? 'Enter' : 'Space');
        expect(await card.boundingBox(), await sentence.innerText()).toEqual(size);
      }
      await expect(step).toHaveAttribute('aria-disabled', 'true');
      expect(new URL(page.url()).pathname).toBe(`/${id}/`);
    },
  );

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the start page: ${id}, ${colorScheme}`, all, async ({ lab: { page } }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(home(id));
      expect(await axeFaults({ page })).toEqual([]);
      const { step, sentence } = cardOf(page, texts);
      const first = await sentence.textContent();
      await step.click();
      await expect(sentence).not.toHaveText(first ?? '');
      expect(await axeFaults({ page })).toEqual([]);
    });
  }

  for (const [width, height] of [
    [320, 256],
    [390, 844],
    [768, 1024],
  ] as const) {
    test(
      `the start page is no wider than a window of ${width} px: ${id}`,
      width === 320 ? {} : all,
      async ({ lab: { page } }) => {
        await page.setViewportSize({ width, height });
        await page.goto(home(id));
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond).toBeLessThanOrEqual(0);
        await expect(headlineOf(page, texts)).toBeVisible();
        await expect(cardOf(page, texts).pictures.filter({ visible: true })).toHaveCount(1);
        const small = await page.evaluate(() => {
          const links = [...document.querySelectorAll('a')].map((link) => link.getBoundingClientRect());
          return links.filter((box) => box.width > 0 && (box.width < 24 || box.height < 24)).length;
        });
        expect(small, 'links that a finger does not hit').toBe(0);
      },
    );
  }
}

test('buttons that are pressed before the script is there are not lost', async ({ lab: { page } }) => {
  await page.goto(home('en'));
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route('**/assets/hero-*.js', async (route) => {
    await opened;
    await route.continue();
  });
  const { step, card } = cardOf(page, english);
  await step.click();
  await step.click();
  open();
  await expect(card).toContainText(english.realRun(9, 30));
});

test('where the script of the card does not come, its buttons lead to the lab', async ({ page }) => {
  await page.goto(home('en'));
  await page.route('**/assets/hero-*.js', (route) => route.abort());
  await cardOf(page, english).step.click();
  await expect(page).toHaveURL(/\/en\/lab\/\?s=1\.clear.*at=8/);
});

test('the start page fetches little before somebody uses it, and no part of the lab', async ({ lab: { page } }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/assets\/(.+\.js)$/.exec(request.url()) ?? [];
    if (file) scripts.push(file);
  });
  await page.goto(home('en'), { waitUntil: 'networkidle' });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const sizes = scripts.map((file) => gzipSync(textOf(file)).length);
  expect(scripts.length).toBeGreaterThan(0);
  expect(
    sizes.reduce((total, size) => total + size, 0),
    scripts.join(', '),
  ).toBeLessThan(5_000);
  expect(gzipSync(readFileSync(join(built, 'index.html'))).length).toBeLessThan(60_000);
});
