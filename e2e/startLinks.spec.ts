import type { Page } from '@playwright/test';
import { start as english } from '../src/text/en/start.ts';
import { languages } from '../src/text/index.ts';
import { start as chinese } from '../src/text/zh/start.ts';
import { addressOf } from './lab.ts';
import { cardOf, scenarioLinks } from './start.ts';
import { all, expect, test } from './test.ts';

/** The ways from the start page to the lab, and past it. */

const headlineOf = (page: Page) =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: english.headline[0] as string });

/** Counts the frames in which the start page is seen; the lab answers late, so that there is time for some. */
async function watchForStartPage(page: Page): Promise<() => number> {
  let seen = 0;
  await page.exposeFunction('startPageIsSeen', () => seen++);
  await page.addInitScript(() => {
    const look = (): void => {
      const isSeen = (document.querySelector('h1')?.getBoundingClientRect().height ?? 0) > 0;
      if (isSeen && !location.pathname.includes('/lab/')) {
        (window as unknown as { startPageIsSeen(): void }).startPageIsSeen();
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await page.route(/\/lab\/(\?|#|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await route.continue();
  });
  return () => seen;
}

test(
  'a link from before the lab had its own address opens the lab, and never shows the start page',
  all,
  async ({ elsewhere }) => {
    const lab = await elsewhere();
    const timesSeen = await watchForStartPage(lab.page);
    const query = (await addressOf({ scenario: 'seven', step: 30, language: 'en' })).slice('./?'.length);
    for (const folder of ['../', '../en/', '../zh/']) {
      for (const old of [`?${query}`, `?from=timeline&${query}#wechat_redirect`, `#${query}`]) {
        // An address that differs by its fragment alone would load nothing.
        await lab.page.goto('about:blank');
        await lab.page.goto(`${folder}${old}`);
        await lab.expectStep(30);
        await expect(lab.page).toHaveURL(/\/lab\/.*seven/);
      }
    }
    expect(timesSeen()).toBe(0);
    await lab.page.goto('../?from=singlemessage');
    await expect(headlineOf(lab.page)).toBeVisible();
    await expect.poll(timesSeen, 'it is seen where it is meant').toBeGreaterThan(0);
  },
);

test(
  'the address that leaves the language open shows that of the browser, or the one chosen in the lab',
  all,
  async ({ elsewhere }) => {
    const { page } = await elsewhere({ locale: 'zh-CN' });
    await page.goto('../');
    await expect(page).toHaveURL(/\/zh\/$/);
    await page.getByRole('link', { name: languages.en.name }).click();
    await expect(page).toHaveURL(/\/en\/$/);
    await expect(headlineOf(page)).toBeVisible();
    await page.evaluate(() => localStorage.setItem('pbft-lab.preferences', '{"language":"en","theme":"dark"}'));
    await page.goto('../');
    await expect(headlineOf(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  },
);

test(
  'the way from the start page to the lab keeps the language, and the lab opens what was chosen',
  all,
  async ({ lab }) => {
    const inChinese = lab.in('zh');
    await lab.page.goto('../zh/');
    await lab.page.getByRole('link', { name: chinese.firstStep }).click();
    await inChinese.expectStep(0);
    await expect(lab.page).toHaveURL(/\/zh\/lab\/$/);
    await lab.page.goBack();
    await scenarioLinks(lab.page).filter({ hasText: inChinese.texts.scenarios.primaryDown.title }).first().click();
    await inChinese.expectStep(1);
    await expect(lab.page).toHaveURL(/primaryDown/);
    await lab.page.goto('../../en/');
    await scenarioLinks(lab.page).filter({ hasText: english.lie.title }).click();
    await lab.expectStep(1);
    await expect(lab.caption).toContainText('R0');
  },
);

test('the start page leaves the runs of the tab alone', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 9 });
  await lab.crash('R2');
  await expect(lab.run('B')).toBeVisible();
  const kept = () => lab.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await expect.poll(kept).not.toBe('{}');
  await lab.page.goto('../en/');
  const before = await kept();
  const { step } = cardOf(lab.page, english);
  await step.click();
  await expect(step).toHaveRole('button');
  expect(await kept()).toBe(before);
  await lab.page.goBack();
  await expect(lab.run('B')).toBeVisible();
});
