import { scenarioToFile } from '../src/scenario/file/file.ts';
import type { Lab } from './lab.ts';
import { addressOf, scenarioNamed } from './lab.ts';
import { all, expect, test } from './test.ts';

const sevenAt30 = { scenario: 'seven', step: 30, focus: 'P0.1.2.4', language: 'en' } as const;

async function expectSevenAt30(lab: Lab): Promise<void> {
  await lab.expectStep(30);
  await expect(lab.lane('R6')).toBeVisible();
}

test.describe('an address that people passed on opens what it names, and says what it does not use', () => {
  const rewritings: readonly (readonly [string, (query: string) => string, readonly string[]])[] = [
    ['with &amp; from the source of a page', (text) => text.replaceAll('&', '&amp;'), []],
    ['encoded twice', (text) => `?${encodeURIComponent(encodeURIComponent(text.slice(1)))}`, []],
    ['with a region behind the language', (text) => `${text}-GB`, []],
    ['with a full stop', (text) => `${text}.`, ['“.”']],
    [
      'with a sentence, a name that means nothing, and two steps',
      (text) => `?step=4&${text.slice(1)}&at=3，请看`,
      ['“step”', '“at” more than once'],
    ],
    [
      'with a language that is not here, and a focus that is nothing',
      (text) => text.replace('lang=en', 'lang=fr').replace('P0.1.2.4', 'x'),
      ['“fr”', '“x”'],
    ],
  ];
  for (const [how, rewrite, said] of rewritings) {
    test(how, async ({ lab }) => {
      await lab.page.goto(`./${rewrite((await addressOf(sevenAt30)).slice('./'.length))}`);
      await expectSevenAt30(lab);
      if (said.length === 0) await expect(lab.notice).toHaveCount(0);
      for (const words of said) await expect(lab.notice).toContainText(words);
    });
  }
});

test('the bare name of a scenario opens it, at the step to look at', async ({ lab }) => {
  await lab.page.goto('./?s=primaryDown');
  await lab.expectScenario('primaryDown');
  await lab.page.goto('./?s=primryDown');
  await expect(lab.page.getByRole('main')).toContainText('“primryDown”');
  await expect(lab.picture).toBeHidden();
});

test('the lab lies in a folder for each language; the parameter wins', async ({ lab }) => {
  const chinese = lab.in('zh');
  await lab.page.goto('../zh/lab/');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(chinese.picture).toBeVisible();
  await chinese.press('?');
  await expect(chinese.dialog).toContainText(chinese.words.helpIntro);
  await lab.page.goto('../zh/lab/?s=primaryDown&lang=en');
  await lab.expectScenario('primaryDown');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'en');
  await lab.page.goto('../en/lab/?s=clear');
  await lab.expectScenario('clear');
});

test(
  'an operation in any script is asked for, linked and opened again; a refusal names the character',
  all,
  async ({ lab }) => {
    await lab.open({ scenario: 'clear', step: 2 });
    await lab.more(lab.texts.controls.request);
    const field = lab.dialog.getByRole('textbox');
    await field.fill('put a,b 1');
    await expect(lab.dialog).toContainText('The sign “,”, at place 6');
    await field.fill(`put ${'x'.repeat(70)} 1`);
    await expect(lab.dialog).toContainText('76 characters');
    await field.fill(' Put  钥匙 👍🏽 ');
    await expect(lab.dialog).toContainText('put 钥匙 👍🏽');
    await expect(field).toHaveAttribute('autocapitalize', 'none');
    await lab.button(lab.words.sendRequest).click();
    await expect(lab.caption).toContainText('put 钥匙 👍🏽');
    await lab.page.goto((await lab.share()).replace(/^[^?]*/, './'));
    await expect(lab.caption).toContainText('put 钥匙 👍🏽');
  },
);

async function drop(lab: Lab, bytes: readonly number[], count = 1): Promise<void> {
  await lab.page.evaluate(
    ([content, files]) => {
      const dataTransfer = new DataTransfer();
      for (let number = 0; number < files; number++) {
        dataTransfer.items.add(new File([Uint8Array.from(content)], `scenario${number}.pbft.json`));
      }
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [[...bytes], count] as const,
  );
}

test(
  'a file that is dropped on the page is opened; what is wrong with one, or left of several, is said',
  all,
  async ({ lab }) => {
    await lab.open({ scenario: 'figure' });
    await lab.page.waitForLoadState('networkidle');
    const file = scenarioToFile(scenarioNamed('seven'));
    await drop(lab, [...Buffer.from(file.replace(/"rules": \d+/, '"rules": 1'))], 2);
    await lab.expectScenario('seven');
    await expect(lab.notice).toContainText('under rules 1');
    await expect(lab.notice).toContainText('scenario0.pbft.json');
    await drop(lab, [...Buffer.from(`\ufeff${file}`, 'utf16le')]);
    await expect(lab.notice).toContainText('UTF-16');
    await drop(lab, [...Buffer.from(file.replace('"replicas": 7', '"replicas": "7"'))]);
    await expect(lab.notice).toContainText('should be a number, and is the text "7"');
    await expect(lab.run('C')).toHaveCount(0);
  },
);
