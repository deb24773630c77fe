import type { Page } from '@playwright/test';
import { lessonPage as words } from '../src/text/en/lessonPage.ts';
import { languages } from '../src/text/index.ts';
import { axeFaults } from './axe.ts';
import { all, expect, test } from './test.ts';

/** The page of a lesson becomes the lab, at the address of the lesson. */

const told = await languages.en.loadLesson('one-silent');
const PAGE = '../en/lessons/one-silent/';
const article = (page: Page) => page.getByRole('heading', { level: 1, name: told.title });
const asked = (page: Page) => page.locator('section[data-part="onTheWay"], section[data-part="question"]');
const answerHere = (page: Page) => page.getByRole('link', { name: words.answerHere(2) });

test('row 8: a lesson that is read is played in place, from a question, and Back leads to the article', async ({
  lab,
}) => {
  const { page } = lab;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(PAGE, { waitUntil: 'networkidle' });
  const isOfLab = (url: string): boolean => /\/assets\/lab-[^/]*\.js$/.test(url);
  expect(fetched.filter(isOfLab), 'to read takes no part of the lab').toEqual([]);
  await answerHere(page).scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => window.scrollY);
  expect(left).toBeGreaterThan(300);
  await answerHere(page).click();
  await expect(asked(page)).toBeVisible();
  await expect(page).toHaveURL(/\/en\/lessons\/one-silent\/\?lesson=one-silent&beat=replies&lang=en$/);
  await expect(article(page)).toHaveCount(0);
  expect(await axeFaults(lab)).toEqual([]);
  await page.keyboard.press('End');
  await expect(page.locator('section[data-part="question"]')).toContainText(told.beats.replies?.asks ?? '');
  await page.reload();
  await expect(asked(page)).toBeVisible();
  await page.goBack();
  await expect(article(page)).toBeAttached();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
  await page.goForward();
  await expect(asked(page)).toBeVisible();
  // Links beside the lab are found from here as well.
  const home = page.getByRole('link', { name: lab.texts.controls.startPage(lab.texts.controls.title) });
  await expect(home).toHaveAttribute('href', /\/en\/$/);
});

test('where the lab does not arrive in the page of a lesson, its own page opens', all, async ({ browser, baseURL }) => {
  const page = await (await browser.newContext({ baseURL: baseURL as string })).newPage();
  await page.goto(PAGE);
  await page.route(/\/assets\/lab-/, (route) => route.abort());
  await page.getByRole('link', { name: words.play }).click();
  await expect(page).toHaveURL(/\/en\/lab\/\?lesson=one-silent$/);
  await page.goBack();
  await expect(article(page)).toBeVisible();
});

test('another run in the page of a lesson has the address of the lab, another lesson its own', all, async ({ lab }) => {
  const { page } = lab;
  await page.goto(PAGE);
  await page.getByRole('link', { name: words.play }).press('Enter');
  await expect(asked(page)).toBeVisible();
  await page.evaluate(() => {
    history.pushState(null, '', '?lesson=counting&lang=zh');
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/zh\/lessons\/counting\/\?lesson=counting&beat=\w+&lang=zh$/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

test('the question that is read goes along to the other language', async ({ lab: { page } }) => {
  await page.goto(PAGE);
  await answerHere(page).scrollIntoViewIfNeeded();
  await page.locator('header a[hreflang]').evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/zh\/lessons\/one-silent\/#replies$/);
});
