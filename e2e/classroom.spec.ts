import type { Page } from '@playwright/test';
import { stopsOf } from '../src/protocols/explain/stops.ts';
import { counting } from '../src/text/en/lessons/counting.ts';
import { player } from '../src/text/en/player.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { addressOf, historyOf, labOn } from './lab.ts';
import { all, expect, test } from './test.ts';

/** A lecture: the notes that only the speaker sees, and votes before and after the audience has talked. */

const stops = stopsOf(historyOf('figure')).counts;
const [place, next] = [stops[3] as number, stops[4] as number];

async function present(lab: Lab, query: string): Promise<void> {
  await lab.page.goto(`${query}&ui=present&lang=${lab.languageId}`);
  await expect(lab.presenter.getByRole('img')).toBeVisible();
}

const presentFigure = async (lab: Lab): Promise<void> =>
  present(lab, await addressOf({ scenario: 'figure', step: place }));

async function presentQuestion(lab: Lab): Promise<void> {
  await present(lab, './?lesson=counting');
  await lab.page.keyboard.press('End');
  await expect(lab.presenter.getByRole('textbox').first()).toBeVisible();
}

/** Opens the notes by their key, or by their button. */
async function openNotes(lab: Lab, by: 'key' | 'button' = 'key'): Promise<Page> {
  const button = lab.presenter.getByRole('button', { name: lab.texts.presenter.notes.open, exact: true });
  const opened = lab.page.waitForEvent('popup');
  await (by === 'key' ? lab.page.keyboard.press('o') : button.click());
  const notes = await opened;
  await expect(notes.getByRole('main', { name: lab.texts.presenter.notes.title })).toBeVisible();
  return notes;
}

const expectPlace = (lab: Lab, step: number): Promise<void> =>
  expect(lab.presenter.locator('footer p')).toContainText(new RegExp(`^${step} / `));

const timer = (notes: Page) => notes.getByRole('timer');

test('the speaker has notes in a second window: they move the picture, and a reload finds them again', async ({
  lab,
}) => {
  await presentFigure(lab);
  const { notes: words, blank, isBlank } = lab.texts.presenter;
  const notes = await openNotes(lab);
  await expect(notes.getByRole('main')).toContainText(lab.texts.summaries.figure);
  await notes.keyboard.press('PageDown');
  await expectPlace(lab, next);
  await notes.getByRole('button', { name: lab.texts.controls.backBy.step }).click();
  await expectPlace(lab, place);
  await notes.getByRole('button', { name: blank, exact: true }).click();
  await expect(lab.presenter.getByRole('button', { name: isBlank })).toBeVisible();
  await notes.keyboard.press('b');
  await expect(lab.presenter.getByRole('button', { name: isBlank })).toHaveCount(0);
  await expect(timer(notes)).not.toHaveText('0:00');
  await lab.page.reload();
  await expectPlace(lab, place);
  await expect(notes.getByText(words.left)).toHaveCount(0);
  await expect(timer(notes)).not.toHaveText('0:00');
  await notes.keyboard.press('PageDown');
  await expectPlace(lab, next);
  expect(lab.page.context().pages()).toHaveLength(2);
});

test('the answer to an open question is in the notes, and nowhere else', all, async ({ lab }) => {
  await presentQuestion(lab);
  const notes = await openNotes(lab, 'button');
  const { reveal } = counting.beats.backup;
  await expect(notes.getByText(reveal)).toBeVisible();
  await expect(notes.getByText(lab.texts.presenter.notes.answerHere)).toBeVisible();
  await expect(lab.page.getByText(reveal)).toHaveCount(0);
  await notes.getByRole('button', { name: lab.texts.presenter.reveal }).click();
  await lab.page.keyboard.press('End');
  await expect(lab.presenter.getByText(reveal)).toBeVisible();
  await expect(notes.getByText(lab.texts.presenter.notes.answerHere)).toHaveCount(0);
});

test('closing one of the two windows leaves the other as it is', all, async ({ lab }) => {
  await presentFigure(lab);
  const { notes: words } = lab.texts.presenter;
  await (await openNotes(lab)).close();
  await lab.page.keyboard.press('PageDown');
  await expectPlace(lab, next);
  const again = await openNotes(lab);
  // The notes stay while the page is used as usual.
  await lab.page.keyboard.press('Escape');
  await expect(again.getByText(words.notPresenting)).toBeVisible();
  await again.keyboard.press('PageDown');
  await lab.expectStep(stops[5] as number);
  await lab.press('p');
  await expect(again.getByText(words.notPresenting)).toHaveCount(0);
  await lab.page.close({ runBeforeUnload: true });
  await expect(again.getByText(words.left)).toBeVisible();
  await expect(again.getByRole('main')).toContainText(lab.texts.summaries.figure);
});

test('the notes of two tabs never mix', all, async ({ lab }) => {
  await presentFigure(lab);
  const notes = await openNotes(lab);
  const other = labOn(await lab.page.context().newPage(), 'en');
  await presentFigure(other);
  const others = await openNotes(other);
  await others.keyboard.press('PageDown');
  await expectPlace(other, next);
  await expectPlace(lab, place);
  await notes.keyboard.press('PageUp');
  await expectPlace(lab, stops[2] as number);
  await expectPlace(other, next);
});

test('a browser that refuses a second window, or keeps nothing, is said to', all, async ({ lab }) => {
  await lab.page.addInitScript(() => {
    window.open = () => null;
  });
  await presentQuestion(lab);
  await lab.page.keyboard.press('o');
  await expect(lab.presenter.getByText(lab.texts.presenter.notes.refused)).toBeVisible();
  await lab.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
  });
  await lab.page.keyboard.press('PageUp');
  await lab.page.keyboard.press('End');
  await lab.presenter.getByRole('textbox').first().fill('3');
  await expect(lab.presenter.getByText(lab.texts.presenter.votesNotKept)).toBeVisible();
});

for (const language of ['en', 'zh'] as const) {
  test(`axe finds nothing in the notes (${language})`, all, async ({ lab }) => {
    const reader = lab.in(language);
    for (const open of [presentFigure, presentQuestion]) {
      await open(reader);
      const notes = await openNotes(reader);
      for (const colorScheme of ['light', 'dark'] as const) {
        await notes.emulateMedia({ colorScheme });
        expect.soft(await axeFaults({ page: notes }), colorScheme).toEqual([]);
      }
      await notes.close();
    }
  });
}

test('an audience votes, talks about it, and votes again: both votes stay, over a reload as well', async ({ lab }) => {
  const { presenter, page } = lab;
  const { rounds } = lab.texts.presenter;
  const fields = presenter.getByRole('textbox');
  const round = (name: keyof typeof rounds) => presenter.getByRole('button', { name: rounds[name], exact: true });
  await presentQuestion(lab);
  await expect(round('again')).toHaveAttribute('aria-disabled', 'true');
  await fields.nth(0).fill('10');
  await fields.nth(1).fill('30');
  await round('again').click();
  await expect(fields.nth(1)).toHaveValue('');
  await fields.nth(1).fill('38');
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageUp');
  await page.reload();
  await expect(presenter.getByRole('img')).toBeVisible();
  await page.keyboard.press('End');
  await expect(fields.nth(1)).toHaveValue('38');
  const bars = presenter.getByRole('listitem').nth(1).locator('> span[style]');
  const widths = () => bars.evaluateAll((spans) => spans.map((span) => span.getAttribute('style')));
  expect(await widths()).toEqual(['width: 100%;', 'width: 75%;']);
  await round('first').click();
  await expect(fields.nth(1)).toHaveValue('30');
  // The corner stands back while nobody needs it.
  await presenter.getByRole('button', { name: lab.texts.presenter.exit }).focus();
  expect(await axeFaults(lab)).toEqual([]);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  const revealed = presenter.getByRole('region', { name: player.whatHappened });
  await expect(revealed).toContainText(/First vote: .*: 10 · .*: 30/);
  await expect(revealed).toContainText(/Second vote: .*: 38/);
});
