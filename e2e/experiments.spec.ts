import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { main } from '../src/cli/experiment.ts';
import { encodeExperiment } from '../src/experiments/link.ts';
import { usualExperiment, usualOf } from '../src/experiments/usual.ts';
import { experiments as english } from '../src/text/en/experiments.ts';
import type { ExperimentTexts } from '../src/text/texts.ts';
import { experiments as chinese } from '../src/text/zh/experiments.ts';
import { axeFaults } from './axe.ts';
import { all, expect, test } from './test.ts';

/** The page of experiments lies beside the lab, where addresses of the tests begin. */
const pathOf = (language: 'en' | 'zh', query = ''): string => `../${language}/experiments/${query}`;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page, language: 'en' | 'zh' = 'en', query = ''): Promise<void> {
  await page.goto(pathOf(language, query));
  await expect(page.locator('#experiment select').first()).toBeVisible();
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** Two values, two runs at each. */
async function fillSmall(page: Page, words: ExperimentTexts = english): Promise<void> {
  await field(page, words.fields.last).fill('7');
  await field(page, words.fields.repetitions).fill('2');
}

async function runToEnd(page: Page, words: ExperimentTexts, total: number): Promise<void> {
  await button(page, words.run).click();
  await expect(page.getByText(words.done(total))).toBeVisible();
}

/** The text that the command line writes for the same link. */
async function fromCommandLine(link: string): Promise<string> {
  let text = '';
  const status = await main([link], {
    out: (piece) => {
      text += piece;
    },
    err: () => {},
    readFile: async () => ({ ok: false, why: 'missing', code: 'ENOENT' }),
    writeFile: async () => null,
  });
  expect(status).toBe(0);
  return text;
}

async function saved(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await button(page, name).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}

for (const [language, words] of [
  ['en', english],
  ['zh', chinese],
] as const) {
  test(
    `a sweep is counted, drawn, told in numbers and saved: the same bytes as from the command line: ${language}`,
    language === 'en' ? {} : all,
    async ({ lab }) => {
      const { page } = lab;
      await open(page, language);
      await expect(page).toHaveTitle(words.title);
      await fillSmall(page, words);
      await runToEnd(page, words, 4);
      const link = new URL(page.url()).searchParams.get('e') ?? '';
      expect(await saved(page, words.saveCsv)).toBe(await fromCommandLine(link));
      const picture = await saved(page, words.saveSvg);
      for (const name of Object.values(words.plots)) {
        expect(picture).toContain(name);
        await expect(page.getByRole('img', { name })).toBeVisible();
      }
      await expect(page.locator('[data-plot=messages] [data-dots]')).toHaveAttribute('d', /^(M[\d. ]+h0){4}$/);
      await expect(page.getByRole('row', { name: /^7 2 92 92 200 200 200 200 0 0$/ })).toBeVisible();
    },
  );
}

test('a link opens the same settings, and goes on to other people', async ({ lab }) => {
  const { page } = lab;
  const experiment = { ...usualOf('loss'), repetitions: 3 };
  const link = encodeExperiment(experiment);
  await open(page, 'en', `?e=${link}`);
  await expect(choice(page, english.sweep)).toHaveValue('loss');
  await expect(field(page, english.fields.repetitions)).toHaveValue('3');
  await expect(page.getByText(english.runs(33))).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await field(page, english.fields.last).fill('4');
  await button(page, english.copyLink).click();
  await expect(page.getByText(english.linkCopied)).toBeVisible();
  const shorter = encodeExperiment({ ...experiment, values: { ...experiment.values, last: 4 } });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`\\?e=${shorter}$`));
  expect(new URL(page.url()).search).toBe(`?e=${shorter}`);
});

test('a run of the lab is the start of an experiment', async ({ lab }) => {
  const { page } = lab;
  await open(page);
  await page.getByText(english.fromLink, { exact: true }).click();
  await page.getByRole('textbox', { name: english.fromLink }).fill('https://lab.example/lab/?s=seven&at=3');
  await button(page, english.takeLink).click();
  await expect(page.getByText(english.linkTaken)).toBeVisible();
  await expect(choice(page, english.base)).toHaveValue('seven');
  await page.getByRole('textbox', { name: english.fromLink }).fill('1.clear-3.AAAA');
  await button(page, english.takeLink).click();
  await expect(page.getByText(/checksum|damaged|changed/)).toBeVisible();
  await expect(choice(page, english.base)).toHaveValue('seven');
});

test('what cannot be run is said in one sentence, and nothing is run', async ({ lab }) => {
  const { page } = lab;
  const link = encodeExperiment(usualExperiment) ?? '';
  await open(page, 'en', `?e=${link.slice(0, -7)}`);
  await expect(page.getByText(/^The experiment of the link was not opened\. .*cut off/)).toBeVisible();
  const cases = [
    [
      english.fields.last,
      '101',
      english.faults.number({ kind: 'number', field: 'last', value: 101, range: { least: 4, most: 100 } }),
    ],
    [english.fields.last, '3x', english.noNumber(english.fields.last)],
    [english.fields.last, '100', english.faults.tooManyRuns({ kind: 'tooManyRuns', count: 1650, most: 1000 })],
  ] as const;
  await field(page, english.fields.repetitions).fill('50');
  for (const [name, text, sentence] of cases) {
    await field(page, name).fill(text);
    await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
    await expect(button(page, english.run)).toHaveAttribute('aria-disabled', 'true');
    await button(page, english.run).press('Enter');
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  }
});

/** Puts something before the script of every worker that is started from now on. */
async function withWorker(page: Page, before: string): Promise<void> {
  await page.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${before}\n${await response.text()}` });
  });
}

test('a sweep is stopped at will, keeps what it has, and goes on from there', all, async ({ lab }) => {
  const { page } = lab;
  // From the third on no run ends: whatever the machine does, there is something to stop.
  await withWorker(page, 'addEventListener("message", (event) => { if (event.data.index >= 2) for (;;); });');
  await open(page);
  await fillSmall(page);
  await button(page, english.run).click();
  await expect(page.getByText(english.progress(2, 4), { exact: true })).toBeVisible();
  await button(page, english.stop).click();
  await expect(page.getByText(english.stopped(2, 4))).toBeVisible();
  await expect(page.getByRole('row', { name: /^4 2 29 29/ })).toBeVisible();
  await page.unroute(/\/assets\/worker-[^/]*\.js$/);
  await button(page, english.goOn).click();
  await expect(page.getByText(english.done(4))).toBeVisible();
  await expect(page.getByRole('row', { name: /^7 2 92 92/ })).toBeVisible();
});

test('a worker that dies is said, loses no other run, and its run can be tried again', async ({ lab }) => {
  const { page } = lab;
  await withWorker(
    page,
    'addEventListener("message", (event) => { if (event.data.index === 1) { event.stopImmediatePropagation(); throw new Error("dies"); } });',
  );
  await open(page);
  await fillSmall(page);
  await button(page, english.run).click();
  await expect(page.getByText(english.died(1))).toBeVisible();
  await expect(page.getByText(english.progress(3, 4), { exact: true })).toBeVisible();
  await page.unroute(/\/assets\/worker-[^/]*\.js$/);
  await button(page, english.again).click();
  await expect(page.getByText(english.done(4))).toBeVisible();
});

test('is used by keys alone', async ({ lab }) => {
  const { page } = lab;
  await open(page);
  await fillSmall(page);
  await field(page, english.fields.requests).focus();
  // The scenario, the numbers that stay the same, the link, the button.
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
  await expect(button(page, english.run)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(english.done(4))).toBeVisible();
  await expect(button(page, english.run)).toBeFocused();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
  await expect(button(page, english.saveSvg)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no rule of accessibility: ${colorScheme}`, all, async ({ lab }) => {
    const { page } = lab;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page);
    await page.getByText(english.fixed).click();
    await fillSmall(page);
    await runToEnd(page, english, 4);
    expect(await axeFaults(lab)).toEqual([]);
  });
}

test(
  'the address that leaves the language open shows that of the browser, and keeps the experiment',
  all,
  async ({ elsewhere }) => {
    const { page } = await elsewhere({ locale: 'zh-CN' });
    const link = encodeExperiment(usualExperiment);
    await page.goto(`../experiments/?e=${link}`);
    await expect(page).toHaveURL(/\/zh\/experiments\/\?e=/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese.heading);
    const other = (await elsewhere({ locale: 'en-GB' })).page;
    await other.goto(`../experiments/?e=${link}`);
    await expect(other).toHaveURL(/[^hn]\/experiments\/\?e=/);
    await expect(other.getByRole('button', { name: english.run, exact: true })).toBeVisible();
  },
);

test('the gallery of the lab and the foot of other pages lead there', all, async ({ lab }) => {
  const { page } = lab;
  await lab.open({ scenario: 'clear' });
  await lab.title.click();
  await page.getByRole('link', { name: english.heading, exact: true }).click();
  await expect(page).toHaveURL(/\/en\/experiments\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.heading);
  await page.goto('../zh/teachers/');
  await page.getByRole('contentinfo').getByRole('link', { name: chinese.heading, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chinese.heading);
});
