import { scenarioToFile } from '../src/scenario/file/file.ts';
import { encodeScenario } from '../src/scenario/link/link.ts';
import type { Lab } from './lab.ts';
import { addressOf, scenarioNamed } from './lab.ts';
import { expect, shareOf, test } from './test.ts';

const sevenAt30 = { scenario: 'seven', step: 30, focus: 'P0.1.2.4', language: 'en' } as const;

async function expectSevenAt30(lab: Lab): Promise<void> {
  await lab.expectStep(30);
  await expect(lab.lane('R6')).toBeVisible();
  await expect(lab.panel.getByRole('heading', { name: 'PREPARE R2 → R4' })).toBeVisible();
}

test.describe('row 46: a link that was rewritten on its way still opens', () => {
  const query = async (): Promise<string> => (await addressOf(sevenAt30)).slice('./?'.length);
  const rewritings: readonly (readonly [string, (query: string) => string])[] = [
    ['with what WeChat adds', (text) => `?${text}&from=singlemessage&isappinstalled=0`],
    ['with what WeChat adds in front, and a fragment', (text) => `?from=timeline&shareTo=1&${text}#wechat_redirect`],
    ['as a fragment, where a host keeps no query', (text) => `#${text}`],
    ['encoded once more', (text) => `?${encodeURIComponent(text)}`],
    ['encoded once more, as a fragment', (text) => `#${encodeURIComponent(text)}`],
    ['with its value encoded twice', (text) => `?${text.replace(/^s=[^&]+/, (pair) => pair.replaceAll('.', '%252E'))}`],
  ];
  for (const [index, [how, rewrite]] of rewritings.entries()) {
    test(how, shareOf(index, 4), async ({ lab }) => {
      await lab.page.goto(`./${rewrite(await query())}`);
      await expectSevenAt30(lab);
    });
  }
});

test.describe('row 46: a link that cannot be read is refused in one sentence, with a way on', () => {
  const whole = encodeScenario(scenarioNamed('seven'));
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['without its last character', whole.slice(0, -1), /incomplete|cut off|changed/],
    ['without its second half', whole.slice(0, whole.length / 2), /incomplete|cut off/],
    ['with only its first character', whole.slice(0, 1), /incomplete|cut off/],
    ['with nothing at all', '', /./],
    ['with one character changed', whole.replace('n7', 'n6').replace('seven', 'sevem'), /changed|scenario/],
    ['that is rubbish', 'hello-world', /no link of PBFT Lab|incomplete/],
    ['that is far too long', `1.${'a'.repeat(9000)}`, /characters/],
  ];
  for (const [index, [how, text, sentence]] of broken.entries()) {
    test(how, shareOf(index, 4), async ({ lab }) => {
      await lab.page.goto(`./?s=${text}&at=5`);
      await expect(lab.page.getByRole('heading', { name: lab.texts.controls.refusedTitle })).toBeVisible();
      await expect(lab.page.getByRole('main')).toContainText(sentence);
      // Never another scenario in its place: not in the page, and not behind the refusal for those who listen.
      await expect(lab.picture).toBeHidden();
      await expect(lab.page.getByRole('slider')).toHaveCount(0);

      await lab.button(lab.texts.controls.openFigure).click();
      await expect(lab.picture).toBeVisible();
      await lab.expectStep(0);
    });
  }
});

const payloads = [
  '<img src=x onerror=window.__ran=1>',
  '"><script>window.__ran=1</script>',
  'javascript:window.__ran=1',
  '__proto__',
];

for (const [index, payload] of payloads.entries()) {
  test(`row 45: what a link says is shown as text, and never runs: ${payload}`, shareOf(index, 4), async ({ lab }) => {
    const value = encodeURIComponent(payload);
    for (const query of [
      `s=${value}`,
      `s=1.${value}.AAAA`,
      `s=1.figure.q0-${value}.AAAA`,
      `at=${value}`,
      `lang=${value}`,
    ]) {
      await lab.page.goto(`./?${query}&focus=${value}`);
      await expect(lab.page.getByRole('main')).toBeVisible();
      await expectNothingRan(lab);
    }
  });
}

test('row 45: a stray character of a link is quoted as it is', async ({ lab }) => {
  await lab.page.goto(`./?s=${encodeURIComponent('1.figure.<b>x</b>.AAAA')}`);
  await expect(lab.page.getByRole('main')).toContainText('“<”');
  await expect(lab.page.locator('main b')).toHaveCount(0);
});

for (const [turn, payload] of payloads.entries()) {
  const file = scenarioToFile(scenarioNamed('figure'));
  for (const [index, [place, spoilt]] of Object.entries({
    operation: file.replace('"warTime=8888"', JSON.stringify(payload)),
    base: file.replace('"base": "figure"', `"base": ${JSON.stringify(payload)}`),
    name: file.replace('"seed"', JSON.stringify(payload)),
  }).entries()) {
    test(
      `row 45: a file with markup as ${place} is refused, and quoted as it is: ${payload}`,
      shareOf(3 * turn + index, 10),
      async ({ lab }) => {
        expect(spoilt).not.toBe(file);
        await lab.open();
        await lab.share();
        await lab.dialog
          .locator('input[type=file]')
          .setInputFiles({ name: 'spoilt.json', mimeType: 'application/json', buffer: Buffer.from(spoilt) });
        await expect(lab.notice).toContainText('In this file');
        await expectNothingRan(lab);
        await expect(lab.run('B')).toHaveCount(0);
      },
    );
  }
}

async function expectNothingRan(lab: Lab): Promise<void> {
  const traces = await lab.page.evaluate(() => ({
    ran: '__ran' in window,
    images: document.images.length,
    scripts: [...document.scripts].filter(({ src }) => src === '').length,
    polluted: Object.keys(Object.prototype).length > 0,
  }));
  expect(traces).toEqual({ ran: false, images: 0, scripts: 0, polluted: false });
}
