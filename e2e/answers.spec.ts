import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { lessons } from '../src/lessons/index.ts';
import { receiptOf } from '../src/lessons/records/receipt.ts';
import { decodeScenario } from '../src/scenario/link/link.ts';
import { twoSilent } from '../src/text/en/lessons/twoSilent.ts';
import { player } from '../src/text/en/player.ts';
import { teachers as english } from '../src/text/en/teachers.ts';
import { teachers as chinese } from '../src/text/zh/teachers.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Answers leave the browser: as a file for another one, as statements, and as a receipt. */

const { receipt } = player;
const { title, beats } = twoSilent;

const part = (lab: Lab, name: 'onTheWay' | 'question' | 'reveal') => lab.page.locator(`section[data-part="${name}"]`);

async function openSettings(lab: Lab): Promise<void> {
  await lab.more(lab.texts.controls.settings);
  await expect(lab.dialog).toBeVisible();
}

/** Goes to the first question of the lesson, or to its outcome where it is answered. */
function goToFirst(lab: Lab): Promise<void> {
  return goTo(lab, './?lesson=two-silent&beat=breaks&lang=en');
}

async function goTo(lab: Lab, address: string): Promise<void> {
  await lab.page.goto(address);
  await expect(part(lab, 'onTheWay')).toBeVisible();
  await lab.page.keyboard.press('End');
}

/** Answers it with the second of its options. */
async function answerFirst(lab: Lab): Promise<void> {
  await goToFirst(lab);
  await expect(part(lab, 'question')).toBeVisible();
  await lab.page.keyboard.press('2');
  await lab.page.keyboard.press('End');
  await expect(part(lab, 'reveal')).toBeVisible();
}

async function downloadOf(lab: Lab, button: string): Promise<Download> {
  const download = lab.page.waitForEvent('download');
  await lab.button(button).click();
  return download;
}

test('answers saved as a file are there in another browser', { tag: ['@chromium', '@all'] }, async ({
  lab,
  elsewhere,
}) => {
  const { answers: words } = lab.words;
  await answerFirst(lab);
  await openSettings(lab);
  const file = await downloadOf(lab, words.save);
  expect(file.suggestedFilename()).toBe('pbft-lab-lessons.json');
  await expect(lab.dialog.getByRole('status')).toHaveText(words.saved('pbft-lab-lessons.json'));
  const statements: unknown = JSON.parse(await readFile(await (await downloadOf(lab, words.download)).path(), 'utf8'));
  const id = new URL('../en/lessons/two-silent/#breaks', lab.page.url()).href;
  expect(statements).toMatchObject([{ object: { id }, result: { response: 'silence', success: true } }]);

  const other = await elsewhere();
  await other.open();
  await openSettings(other);
  for (const button of [words.save, words.download]) {
    await expect(other.button(button)).toBeDisabled();
    await expect(other.button(button)).toHaveAccessibleDescription(words.nothingYet);
  }
  const input = other.dialog.locator('input[type=file]');
  await input.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(other.dialog.getByRole('status')).toHaveText(words.faults.notOurs);
  await input.setInputFiles(await file.path());
  await expect(other.dialog.getByRole('status')).toHaveText(words.taken(1, 0, 0));
  await expect(other.button(words.save)).toBeEnabled();

  await goToFirst(other);
  await expect(part(other, 'reveal')).toContainText(beats.breaks.options.silence.text);
  // The next question is open there as it is here.
  await goTo(other, './?lesson=two-silent&lang=en');
  await expect(part(other, 'question')).toContainText(beats.primary.asks);
});

/** Solves the task of the lesson in the picture. */
async function solveTask(lab: Lab): Promise<void> {
  await lab.page.goto('./?lesson=two-silent&beat=task&lang=en');
  await lab.lane('R3').click();
  await lab.action({ kind: 'restart', replica: 3, memory: 'kept' }).click();
  await lab.page.keyboard.press('End');
}

test('the receipt of a solved task is copied', { tag: '@chromium' }, async ({ lab }) => {
  await lab.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await answerFirst(lab);
  await expect(lab.button(receipt.copy)).toHaveCount(0);
  await solveTask(lab);
  await expect(lab.panel).toContainText(receipt.about);
  expect(await axeFaults(lab)).toEqual([]);
  await lab.button(receipt.copy).click();
  await expect(lab.panel.getByRole('status').filter({ hasText: receipt.copied })).toBeVisible();

  const lines = (await lab.page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines.slice(0, 1)).toEqual([receipt.head(title)]);
  expect(lines.slice(2, 5)).toEqual(['breaks: silence', `primary: ${receipt.notAnswered}`, receipt.changes(1, 1)]);
  const link = new URL(lines[5] ?? '');
  expect(decodeScenario(link.searchParams.get('s') ?? '').ok).toBe(true);
  await lab.page.goto(link.href);
  await lab.expectScenario('twoSilent');
});

test('a teacher pastes a receipt, and sees whether its check is right', all, async ({ lab }) => {
  const { page } = lab;
  const answers = { breaks: 'silence' };
  const solved = { lesson: await lessons['two-silent'](), answers, day: '2026-12-01', changes: 1, link: 'x' };
  const text = receiptOf(solved, title, receipt);
  for (const [language, words] of [
    ['en', english],
    ['zh', chinese],
  ] as const) {
    await page.goto(`../${language}/teachers/`);
    const field = page.getByRole('textbox', { name: words.receipts.label });
    await field.fill(text);
    await expect(page.getByRole('status').locator('p:visible')).toHaveText(words.receipts.right);
    await field.fill(text.replace('silence', 'wrong'));
    await expect(page.getByRole('status').locator('p:visible')).toHaveText(words.receipts.wrong);
    expect(await axeFaults(lab)).toEqual([]);
  }
});

test('where the browser refuses to copy it, the receipt can be copied by hand', all, async ({ lab }) => {
  await lab.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await solveTask(lab);
  await lab.button(receipt.copy).click();
  await expect(lab.panel.getByRole('status').filter({ hasText: receipt.copyFailed })).toBeVisible();
  const text = lab.page.getByRole('textbox', { name: receipt.name });
  await text.focus();
  expect(await lab.page.evaluate(() => String(getSelection()))).toBe(await text.inputValue());
  expect(await axeFaults(lab)).toEqual([]);
});
