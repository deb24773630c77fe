import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aboutRun } from '../src/export/about.ts';
import { formats } from '../src/export/index.ts';
import { transcriptLine } from '../src/text/tell/transcript.ts';
import { zh } from '../src/text/zh/index.ts';
import type { Lab } from './lab.ts';
import { historyOf, scenarioNamed } from './lab.ts';
import { saved } from './saved.ts';
import { all, expect, test } from './test.ts';

const figure = historyOf('figure');
const textFormats = Object.values(formats).filter(({ mediaType }) => mediaType !== 'image/svg+xml');
/** The step in which replica 1 becomes prepared and sends its COMMIT to the three others: four events. */
const preparedStep = 1 + figure.steps.findIndex(({ node, notes }) => node === 1 && notes.some(isPrepared));

function isPrepared({ kind }: { readonly kind: string }): boolean {
  return kind === 'prepared';
}

/** Arranges the figure in Chinese, with a crash of its own, a message in focus, and a step in the middle. */
async function arrange(lab: Lab): Promise<Lab> {
  await lab.open({ scenario: 'figure', step: figure.steps.length });
  await lab.stepTo(12);
  await lab.crash('R1');
  await lab.stepTo(10);
  await lab.lane('R2').click();
  await lab.button('中文').click();
  const chinese = lab.in('zh');
  await expect(chinese.panel).toBeVisible();
  return chinese;
}

async function expectTheSame(lab: Lab, other: Lab): Promise<void> {
  await other.expectStep(10);
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(other.lane('R2')).toHaveAttribute('aria-pressed', 'true');
  await expect(other.panel.getByRole('heading', { name: zh.panels.replicaTitle('R2') })).toBeVisible();
  expect(await other.arrows().count(), 'the picture is that of the step').toBeGreaterThan(10);
  expect(await other.arrows().count()).toBe(await lab.arrows().count());
  // The transcript goes as far as the reader does.
  for (const page of [lab, other]) {
    await page.press('End');
    await page.openTranscript();
  }
  await expect(lab.transcriptLines.nth(12)).toContainText('R1');
  expect(await other.transcriptLines.allInnerTexts()).toEqual(await lab.transcriptLines.allInnerTexts());
  await expect(other.transcriptLines.nth(12)).toContainText('R1');
}

test('row 42: the shared link reopens run, step, focus and language for somebody else', async ({ lab, elsewhere }) => {
  const chinese = await arrange(lab);
  const link = await chinese.share();
  await chinese.closeDialog();
  expect(link.length).toBeLessThanOrEqual(200);

  const other = (await elsewhere({ locale: 'en-US' })).in('zh');
  await other.page.goto(link);
  await expectTheSame(chinese, other);
});

test('row 42: a link to a part of a step and to a gate reopens just that', all, async ({ lab, elsewhere }) => {
  await lab.open({ scenario: 'figure', step: preparedStep - 1, focus: 'prepared.1.0.1' });
  await lab.press(']', ']');
  await lab.expectStep(preparedStep);
  const part = lab.texts.controls.eventOf(2, 4);
  await expect(lab.page.getByText(part)).toBeVisible();
  const link = await lab.share();

  const other = await elsewhere();
  await other.page.goto(link);
  await other.expectStep(preparedStep);
  await expect(other.page.getByText(part)).toBeVisible();
  const title = other.texts.panels.gateTitle('R1', other.texts.words.gates.prepared);
  await expect(other.panel.getByRole('heading', { name: title })).toBeVisible();
});

test('row 42: the address bar is that link, so reloading comes back here', all, async ({ lab }) => {
  const chinese = await arrange(lab);
  await expect(lab.page).toHaveURL(/at=10&focus=2&lang=zh$/);
  await lab.page.reload();
  await chinese.expectStep(10);
  await expect(chinese.lane('R2')).toHaveAttribute('aria-pressed', 'true');
});

test('the link goes to the clipboard, plain or as Markdown', { tag: '@chromium' }, async ({ lab }) => {
  await lab.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open({ scenario: 'figure', step: 17 });
  const link = await lab.share();
  await lab.button(lab.words.copyLink).click();
  await expect(lab.dialog.getByRole('status').first()).toHaveText(lab.words.shareOutcomes.copied);
  expect(await clipboard(lab.page)).toBe(link);

  await lab.button(lab.words.copyMarkdown).click();
  const said = `One replica crashes: ${transcriptLine(lab.texts, figure, 16)}`;
  await expect.poll(() => clipboard(lab.page)).toBe(`[${said}](${link})`);
});

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

for (const [how, deny] of [
  ['refused', () => ({ writeText: () => Promise.reject(new DOMException('not now', 'NotAllowedError')) })],
  ['not there', () => undefined],
] as const) {
  test(
    `where the clipboard is ${how}, the link can be copied by hand`,
    how === 'refused' ? {} : all,
    async ({ lab }) => {
      await lab.page.addInitScript((source) => {
        const value = new Function(`return (${source})()`)() as unknown;
        Object.defineProperty(navigator, 'clipboard', { value });
      }, String(deny));
      await lab.open({ scenario: 'figure', step: 3 });
      const link = await lab.share();
      await lab.button(lab.words.copyLink).click();
      await expect(lab.dialog.getByRole('status').first()).toHaveText(lab.words.shareOutcomes.copyFailed);

      await lab.page.getByRole('textbox', { name: lab.words.shareLink }).focus();
      expect(await lab.page.evaluate(() => String(getSelection()))).toBe(link);
    },
  );
}

test('a scenario saved as a file opens from that file', { tag: '@chromium' }, async ({ lab, elsewhere }) => {
  await lab.open({ scenario: 'figure', step: figure.steps.length });
  await lab.stepTo(12);
  await lab.crash('R1');
  await lab.press('End');
  await lab.openTranscript();
  const lines = await lab.transcriptLines.count();
  await lab.share();
  const download = lab.page.waitForEvent('download');
  await lab.button(lab.words.saveFile).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('figure.pbft.json');

  const other = await elsewhere();
  await other.open();
  await other.share();
  await other.dialog.locator('input[type=file]').setInputFiles(await file.path());
  await expect(other.dialog).toHaveCount(0);
  await expect(other.page).toHaveTitle(/One replica crashes, changed/);
  await other.press('End');
  await other.openTranscript();
  await expect(other.transcriptLines).toHaveCount(lines);
});

test('a link to the start of the run opens it there', all, async ({ lab, elsewhere }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  await lab.share();
  await lab.dialog.getByRole('checkbox', { name: lab.words.atThisStep }).uncheck();
  const field = lab.dialog.getByRole('textbox', { name: lab.words.shareLink });
  await expect(field).toHaveValue(/at=0/);
  const other = await elsewhere();
  await other.page.goto(await field.inputValue());
  await other.expectStep(0);
});

test('a run leaves as a text for each program, as far as the step or whole', { tag: ['@chromium', '@all'] }, async ({
  lab,
}) => {
  await lab.open({ scenario: 'figure', step: 12 });
  const link = await lab.share();
  const { toThisStep, saved } = lab.words.formats;
  const about = aboutRun(scenarioNamed('figure').setup, lab.texts.scenarios.figure.title, link);
  for (const [last, isShorter] of [
    [11, true],
    [figure.steps.length - 1, false],
  ] as const) {
    await lab.dialog.getByRole('checkbox', { name: toThisStep }).setChecked(isShorter);
    for (const { name, extension, write } of textFormats) {
      const download = lab.page.waitForEvent('download');
      await lab.dialog.getByRole('button', { name, exact: true }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`figure.${extension}`);
      await expect(lab.dialog.getByText(saved(`figure.${extension}`))).toBeVisible();
      expect(readFileSync(await file.path(), 'utf8')).toBe(write(figure, { first: 0, last }, about, lab.texts));
    }
  }
});

test('the step leaves as a picture, in the size that was chosen', { tag: '@chromium' }, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  await lab.share();
  const { qrOf, size, previewOf } = lab.words.formats;
  await expect(lab.dialog.getByRole('img', { name: qrOf })).toBeVisible();
  await expect(lab.dialog.getByRole('img', { name: previewOf(12) })).toBeVisible();
  const vector = await saved(lab, 'SVG');
  expect(vector.name).toBe('figure-12.svg');
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(vector.bytes.toString()) ?? [];
  for (const scale of [1, 2, 4]) {
    await lab.dialog.getByRole('combobox', { name: size }).selectOption(String(scale));
    const { name, bytes } = await saved(lab, 'PNG');
    expect(name).toBe('figure-12.png');
    // The header of a PNG: its signature, and the size in the first chunk (PNG, 5.2 and 11.2.2).
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(Math.round(Number(width) * scale));
    expect(bytes.readUInt32BE(20)).toBe(Math.round(Number(height) * scale));
  }
});
