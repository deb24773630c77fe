import { encodeNote, NOTE_LENGTH_MAX } from '../src/scenario/link/note.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { addressOf } from './lab.ts';
import { all, expect, test } from './test.ts';

/** The note of whoever gives a link away: it is shown as text, as theirs, and goes away. */

const hostile = 'Look at R2 <img src=x onerror="document.title=1"> & see';

const noteOf = (lab: Lab) => lab.page.getByRole('complementary', { name: lab.texts.notices.linkNote.from });

/** Opens Share and types a note there. */
async function typeNote(lab: Lab, note: string): Promise<void> {
  await lab.press('s');
  await lab.dialog.getByRole('textbox', { name: lab.words.shareNote.label }).fill(note);
}

const linkIn = (lab: Lab): Promise<string> =>
  lab.dialog.getByRole('textbox', { name: lab.words.shareLink, exact: true }).inputValue();

async function withNoteIn(lab: Lab, note: string, more = ''): Promise<string> {
  const address = await addressOf({ scenario: 'figure', step: 12, language: lab.languageId });
  return `${address}&note=${encodeNote(note)}${more}`;
}

test('a note goes with a link: as text, as that of its author, until it is closed', async ({ lab, elsewhere }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  await typeNote(lab, `${hostile}\n`);
  const link = await linkIn(lab);
  await expect(lab.dialog.getByText(lab.words.shareLength(link.length))).toBeVisible();
  const reader = await elsewhere();
  await reader.page.goto(link);
  await reader.expectStep(12);
  await expect(noteOf(reader)).toContainText(hostile);
  await expect(noteOf(reader).locator('img')).toHaveCount(0);
  await reader.step();
  // The address follows the step, and keeps the note.
  await expect(reader.page).toHaveURL(/&at=(?!12&)/);
  expect(reader.page.url()).toContain('&note=1.');
  await reader.page.reload();
  await expect(noteOf(reader)).toContainText(hostile);
  // It is the author's: whoever shares the run anew says something of their own.
  expect(await reader.share()).not.toContain('note=');
  await reader.closeDialog();
  await noteOf(reader).getByRole('button', { name: reader.texts.notices.linkNote.close }).press('Enter');
  await expect(noteOf(reader)).toHaveCount(0);
  await expect(reader.page).not.toHaveURL(/note=/);
});

test('a note that a link cannot carry is left out, and that is said', all, async ({ lab }) => {
  const { faults } = lab.words.shareNote;
  await lab.open({ scenario: 'figure', step: 12 });
  await typeNote(lab, '看'.repeat(NOTE_LENGTH_MAX));
  expect(await linkIn(lab)).toContain('&note=1.');
  expect((await linkIn(lab)).length).toBeLessThanOrEqual(1800);
  await typeNoteAnew(lab, 'x'.repeat(NOTE_LENGTH_MAX + 1));
  await expect(lab.dialog.getByRole('alert')).toHaveText(faults.tooLong(NOTE_LENGTH_MAX + 1, NOTE_LENGTH_MAX));
  expect(await linkIn(lab)).not.toContain('note=');
  await typeNoteAnew(lab, 'safe\u202Eevil');
  await expect(lab.dialog.getByRole('alert')).toHaveText(faults.hidden('U+202E'));
  expect(await axeFaults(lab)).toEqual([]);
});

async function typeNoteAnew(lab: Lab, note: string): Promise<void> {
  await lab.dialog.getByRole('textbox', { name: lab.words.shareNote.label }).fill(note);
}

test('a note that was cut off, or belongs to nothing, is not shown, and that is said', all, async ({ lab }) => {
  const whole = await withNoteIn(lab, 'Look at R2.');
  await lab.page.goto(whole.slice(0, -6));
  await expect(lab.notice).toContainText(lab.texts.notices.viewRefused.badNote());
  await expect(noteOf(lab)).toHaveCount(0);
  await lab.expectStep(12);
  await lab.page.goto(`./?note=${encodeNote('Look at R2.')}`);
  await expect(lab.notice).toContainText(lab.texts.notices.viewRefused.noScenario('note'));
});

test('a note is about the run that it came with', all, async ({ lab }) => {
  await lab.page.goto(await withNoteIn(lab, 'Look at R2.'));
  await expect(noteOf(lab)).toBeVisible();
  // An intervention in what was seen already makes a run of its own.
  await lab.press('End');
  await lab.stepTo(12);
  await lab.crash('R2');
  await expect(noteOf(lab)).toHaveCount(0);
  await lab.press('r', '1');
  await expect(noteOf(lab)).toBeVisible();
});

for (const language of ['en', 'zh'] as const) {
  test(`a frame shows the note of its link, and axe finds nothing (${language})`, all, async ({ lab }) => {
    const reader = lab.in(language);
    for (const more of ['', '&embed=steps', '&embed=figure']) {
      await lab.page.goto(await withNoteIn(reader, '🙂'.repeat(NOTE_LENGTH_MAX), more));
      await expect(noteOf(reader)).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await lab.page.emulateMedia({ colorScheme });
        expect.soft(await axeFaults(reader), `${more} ${colorScheme}`).toEqual([]);
      }
      await noteOf(reader).getByRole('button').click();
      await expect(noteOf(reader)).toHaveCount(0);
    }
  });
}

test('the note of a lesson stays with it', all, async ({ lab }) => {
  await lab.page.goto(`./?lesson=counting&note=${encodeNote('Answer before you look.')}`);
  await expect(noteOf(lab)).toContainText('Answer before you look.');
  await lab.press('End');
  await expect(noteOf(lab)).toBeVisible();
});
