import { stopsOf } from '../src/protocols/explain/stops.ts';
import { axeFaults } from './axe.ts';
import { doneIn, expectReady, expectStep, frameTag, heardBy, openHost, sayTo } from './hostPage.ts';
import { addressOf, historyOf } from './lab.ts';
import { replicasOf } from './manyReplicas.ts';
import { all, expect, test } from './test.ts';

/** The lab as a guest in pages and slides of other people. */

const history = historyOf('figure');
const stops = stopsOf(history).counts;
/** The places at which a run stops, the start being the first. */
const stop = (index: number): number => stops[index] as number;
const figure = (await addressOf({ scenario: 'figure' })).replace('./?', '');
const filler = '<p style="height: 1500px">Text</p>';

test('row 50: a guest starts paused, takes no focus, lets the wheel pass and touches no storage', async ({
  lab: { page },
}) => {
  await openHost(page, `<input autofocus>${frameTag(`embed=steps&${figure}&at=${stop(3)}`)}${filler}`);
  await expectReady(page);
  await expectStep(page, 0, stop(3));
  const frame = page.frameLocator('iframe');
  // Play shows that it would go on by itself.
  await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await frame.getByRole('img').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.wheel(100, 0);
  // A finger that lands on the picture moves the page.
  const blocking = await page
    .frames()[1]
    ?.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).touchAction !== 'auto')
        .map(String),
    );
  expect(blocking).toEqual([]);
  for (const message of [{ type: 'step' }, { type: 'language', language: 'zh' }, { type: 'theme', theme: 'dark' }]) {
    await sayTo(page, 0, { pbft: 1, ...message });
  }
  await expectStep(page, 0, stop(4));
  await expect(frame.getByRole('link', { name: '在实验室中打开' })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(await doneIn(page.frames()[1] as never)).toEqual([]);
  expect(page.frames()[1]?.url()).toContain(`at=${stop(3)}`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('a page steps, seeks, plays and turns its frame, and hears of it', async ({ lab: { page } }) => {
  const [from, to] = [stop(2), stop(5)];
  await openHost(page, frameTag(`embed=figure&${figure}&from=${from}&to=${to}&loop=1`));
  await expectReady(page);
  const last = (type: string) => heardBy(page).then((heard) => heard.findLast((each) => each.type === type));
  await expectStep(page, 0, from);
  await sayTo(page, 0, { pbft: 1, type: 'seek', step: 10_000 });
  await expectStep(page, 0, to);
  expect(await last('step')).toMatchObject({ count: to });
  await expect.poll(() => last('ended')).toBeDefined();
  await sayTo(page, 0, { pbft: 1, type: 'back' });
  await expectStep(page, 0, stop(4));
  const sentence = (await last('step'))?.sentence as string;
  await expect(page.frameLocator('iframe').getByText(sentence)).toBeVisible();
  expect((await last('height'))?.height).toBeGreaterThan(300);
  // It plays to the end of the stretch, and begins again.
  const before = (await heardBy(page)).length;
  await sayTo(page, 0, { pbft: 1, type: 'play' });
  await expect
    .poll(async () => (await heardBy(page)).slice(before).flatMap(({ type, step }) => (type === 'step' ? [step] : [])))
    .toEqual(expect.arrayContaining([to, from]));
  await sayTo(page, 0, { pbft: 1, type: 'pause' });
  await expect(page.frameLocator('iframe').getByRole('button', { name: /^Play/ })).toBeVisible();
  // A link of the lab, and one that was cut off.
  await sayTo(page, 0, { pbft: 1, type: 'open', link: `https://example.org/lab/?${figure}&at=${stop(7)}` });
  await expectStep(page, 0, stop(7));
  await sayTo(page, 0, { pbft: 1, type: 'open', link: `?${figure.slice(0, -2)}` });
  await expect(page.frameLocator('iframe').getByRole('main')).toContainText(/link/i);
  await expect(page.frameLocator('iframe').getByRole('img')).toHaveCount(0);
});

test('row 31: many replicas share lanes in a frame as well, and nothing in it unfolds them', async ({
  lab: { page },
}) => {
  const many = (await addressOf({ scenario: replicasOf(31) })).replace('./?', '');
  await openHost(page, frameTag(`embed=steps&${many}`));
  await expectReady(page);
  const frame = page.frameLocator('iframe');
  await sayTo(page, 0, { pbft: 1, type: 'seek', step: 300 });
  await expect(frame.locator('[data-kind=folded]')).toBeVisible();
  await expect(frame.getByText(/^\d+ replicas in \d+ groups?$/)).toBeVisible();
  await expect(frame.getByRole('switch')).toHaveCount(0);
});

test('ten thousand malformed messages are passed over, and so is whoever is not the page', async ({
  lab: { page },
}) => {
  await openHost(page, frameTag(`embed=steps&${figure}`) + frameTag(`embed=steps&${figure}`));
  await expectReady(page, 2);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  const before = await heardBy(page);
  await page.evaluate(() => {
    const target = window.frames[0] as Window;
    const shapes: ((index: number) => unknown)[] = [
      (index) => index,
      () => null,
      (index) => ({ pbft: 2, type: 'step', index }),
      (index) => ({ pbft: 1, type: `step${index}` }),
      (index) => ({ pbft: 1, type: 'seek', step: `${index}` }),
      (index) => ({ pbft: 1, type: 'seek', step: -index - 1 }),
      () => ({ pbft: 1, type: 'step', more: true }),
      () => ({ pbft: 1, type: 'language', language: '__proto__' }),
      () => ({ pbft: 1, type: 'open', link: { toString: 1 } }),
      () => JSON.parse('{"__proto__": {"pbft": 1, "type": "step"}}'),
      () => new Map([['pbft', 1]]),
      (index) => new Uint8Array(index % 100),
    ];
    for (let index = 0; index < 10_000; index++) target.postMessage(shapes[index % shapes.length]?.(index), '*');
  });
  // The frame beside it is no page around it; nor is the frame itself.
  await page.frames()[2]?.evaluate(() => {
    (window.parent.frames[0] as Window).postMessage({ pbft: 1, type: 'seek', step: 9 }, '*');
  });
  await page.frames()[1]?.evaluate(() => window.postMessage({ pbft: 1, type: 'seek', step: 9 }, '*'));
  await sayTo(page, 0, { pbft: 1, type: 'step' });
  await expectStep(page, 0, stop(1));
  const steps = (await heardBy(page)).slice(before.length).filter(({ type }) => type === 'step');
  expect(steps.map(({ index, step }) => [index, step])).toEqual([[0, stop(1)]]);
  expect(complaints).toEqual([]);
});

test('what is wrong with the address of a frame is said in it, in one sentence', async ({ lab: { page } }) => {
  for (const [query, sentence] of [
    ['embed=film', /“embed=film”/],
    [`embed=steps&from=9&to=3&${figure}`, /from 9 to 3/],
    [`embed=lesson&${figure}`, /embed=lesson/],
    [`embed=steps&${figure.slice(0, -1)}`, /link/],
    ['embed=steps&theme=pink&lang=zh', /theme=pink/],
  ] as const) {
    await page.goto(`./?${query}`);
    await expect(page.getByRole('main').locator('p')).toHaveText(sentence);
    await expect(page.getByRole('img')).toHaveCount(0);
  }
  await page.goto(`./?embed=steps&${figure}&to=5000`);
  await expect(page.getByRole('status').filter({ hasText: '5000' })).toBeVisible();
  await expect(page.getByRole('img')).toBeVisible();
});

test('a lesson asks and answers in a frame, and keeps no answer', async ({ lab }) => {
  const { page } = lab;
  await page.setViewportSize({ width: 640, height: 620 });
  await openHost(page, frameTag('embed=lesson&lesson=one-silent', 'width: 600px; height: 600px'));
  await expectReady(page);
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-part=onTheWay] button').click();
  await frame.locator('[data-part=question]').getByRole('button', { name: 'Yes.' }).click();
  await frame.locator('[data-part=onTheWay] button').click();
  await expect(frame.locator('[data-part=reveal]')).toBeVisible();
  // Nothing tells how long the run is.
  expect((await heardBy(page)).filter(({ type }) => type === 'step').map(({ count }) => count)).not.toContain(
    history.steps.length,
  );
  expect(await doneIn(page.frames()[1] as never)).toEqual([]);
});

for (const [colorScheme, language] of [
  ['light', 'en'],
  ['dark', 'zh'],
] as const) {
  test(`axe finds nothing in any mode (${colorScheme}, ${language})`, all, async ({ lab }) => {
    await lab.page.emulateMedia({ colorScheme });
    await lab.page.setViewportSize({ width: 640, height: 400 });
    for (const query of [
      `embed=figure&${figure}&at=12`,
      `embed=steps&${figure}&at=12`,
      'embed=lesson&lesson=one-silent',
    ]) {
      await lab.page.goto(`./?${query}&lang=${language}`);
      await expect(lab.page.getByRole('img')).toBeVisible();
      const onTheWay = lab.page.locator('[data-part=onTheWay] button');
      if (query.includes('lesson')) await onTheWay.click();
      expect.soft(await axeFaults(lab), query).toEqual([]);
    }
  });
}

test('the share dialog hands out both codes, and says where copying is refused', async ({ lab }) => {
  const { page, words, dialog } = lab;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open({ scenario: 'figure', step: 12 });
  await lab.press('s');
  await dialog.getByRole('button', { name: words.formats.copyFrame }).click();
  await expect(dialog.getByText(words.formats.codeCopied)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^<iframe src="http[^"]*&amp;at=12[^"]*&amp;embed=steps" title="PBFT Lab: [^"]+"/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await dialog.getByRole('combobox', { name: words.formats.embedMode }).selectOption('figure');
  await dialog.getByRole('button', { name: words.formats.copyElement }).click();
  await expect(dialog.getByText(words.formats.codeNotCopied)).toBeVisible();
  const code = dialog.getByRole('textbox', { name: words.formats.code });
  await expect(code).toHaveValue(/^<script src="http[^"]*\/pbft-run\.js".*\n<pbft-run src="[^"]*" mode="figure"/);
  expect.soft(await axeFaults(lab)).toEqual([]);
});
