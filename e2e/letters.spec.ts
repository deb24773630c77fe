import { shownKeys } from '../src/ui/dialogs/shownKeys.ts';
import { commands } from '../src/ui/shell/commands.ts';
import { STEP_FIELD_ID } from '../src/ui/transport/stepFieldId.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

const letters = commands
  .filter(({ isLetter }) => isLetter)
  .flatMap(({ keys }) => keys.filter((key) => key.length === 1));

/** All state that a letter could change, also while a dialog hides the page from everybody else. */
function stateOf(lab: Lab): Promise<unknown> {
  return lab.page.evaluate(
    ({ stepFieldId, pause }) => ({
      step: (document.getElementById(stepFieldId) as HTMLInputElement).value,
      language: document.documentElement.lang,
      dialogs: document.querySelectorAll('dialog[open]').length,
      menus: document.querySelectorAll('[role=menu]').length,
      presenters: document.querySelectorAll('[data-covers=all]').length,
      galleries: document.querySelectorAll('[role=listbox]').length,
      orientation: document.querySelector('#diagram [data-orientation]')?.getAttribute('data-orientation'),
      transcript: document.querySelectorAll('ol > li').length,
      playing: [...document.querySelectorAll('button')].some(({ textContent }) => textContent === pause),
      picture: [...(document.querySelector('#diagram svg[role=img]')?.innerHTML ?? '')].reduce(
        (hash, character) => (hash * 31 + character.charCodeAt(0)) | 0,
        0,
      ),
      focus: document.activeElement?.id,
      notice: document.querySelector('[role=status]')?.textContent,
    }),
    { stepFieldId: STEP_FIELD_ID, pause: lab.texts.controls.pause },
  );
}

/** Returns the state once it stays: a notice that goes gives its room to the picture, which is laid out anew for that. */
async function stateAtRest(lab: Lab): Promise<unknown> {
  let last: unknown;
  await expect
    .poll(
      async () => {
        const before = JSON.stringify(last);
        last = await stateOf(lab);
        return JSON.stringify(last) === before;
      },
      { intervals: [50] },
    )
    .toBe(true);
  return last;
}

async function openFocused(lab: Lab): Promise<void> {
  await lab.open({ scenario: 'figure', step: 9, focus: '1' });
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');
}

/** Pressing the letter again, or Escape, takes back what it did, as far as it is in the way of the next letter. */
async function takeBack(lab: Lab, key: string): Promise<void> {
  if (key === 'k' || key === 'l' || key === 'o') await lab.press(key);
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(lab.page.getByText(lab.texts.controls.pause, { exact: true })).toHaveCount(0);
  // The next letter may have the same to say.
  const close = lab.notice.getByRole('button', { name: lab.texts.controls.close, exact: true });
  if (await close.isVisible()) await close.click();
  const gallery = lab.page.getByRole('region', { name: lab.words.gallery.title });
  const opened = lab.page.locator('dialog[open], [role=menu]').or(gallery).or(lab.presenter);
  if ((await opened.count()) === 0) return;
  await lab.page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
}

test('row 61: every letter does something, so that doing nothing means something', async ({ lab }) => {
  await openFocused(lab);
  for (const key of letters) {
    const before = await stateAtRest(lab);
    await lab.press(key);
    await expect.poll(() => stateOf(lab), key).not.toEqual(before);
    await takeBack(lab, key);
  }
});

test('row 61: letters can be switched off in the settings; arrows go on', all, async ({ lab }) => {
  const { controls } = lab.texts;
  await openFocused(lab);
  await lab.more(controls.settings);
  await lab.page.getByRole('checkbox', { name: lab.words.letterKeys }).uncheck();
  await lab.closeDialog();
  await expect(lab.dialog).toHaveCount(0);
  await lab.press();
  const before = await stateOf(lab);
  await lab.press(...letters, 'ArrowRight');
  await lab.expectStep(10);
  await lab.press('ArrowLeft');
  await lab.expectStep(9);
  expect(await stateOf(lab)).toEqual(before);

  await lab.page.reload();
  await lab.expectStep(9);
  await lab.press('l', 'ArrowRight');
  await lab.expectStep(10);
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('row 61: letters do nothing in fields and choices', async ({ lab }) => {
  await openFocused(lab);
  const speed = lab.page.getByRole('combobox', { name: lab.texts.controls.speed });
  for (const field of [lab.stepField, speed]) {
    await field.focus();
    const before = await stateOf(lab);
    // Digits are what the number field is for.
    for (const key of letters.filter((letter) => !/\d/.test(letter))) await lab.page.keyboard.press(key);
    // Leaves the number field without going anywhere.
    await lab.page.keyboard.press('Escape');
    await lab.press();
    expect(await stateOf(lab)).toEqual({ ...(before as object), focus: '' });
  }
  await lab.stepField.fill('12');
  await lab.stepField.press('ArrowLeft');
  await lab.stepField.press('Home');
  await expect(lab.stepField).toHaveValue('12');
});

/** The events that some keyboards send for a key: the character, the place, and whether Shift writes it. */
const presses = [
  ['a German /', { key: '/', code: 'Digit7', shiftKey: true }, 'glossary'],
  ['a Russian S', { key: 'ы', code: 'KeyS' }, 'share'],
] as const;

for (const [keyboard, init, dialog] of presses) {
  test(`row 61: ${keyboard} is understood`, keyboard === 'a Russian S' ? {} : all, async ({ lab }) => {
    await openFocused(lab);
    await lab.page.evaluate((init) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
    }, init);
    await expect(lab.dialog.getByRole('heading', { level: 2 })).toHaveText(lab.words.titles[dialog]);
  });
}

test('row 61: a Greek D is understood', all, async ({ lab }) => {
  await openFocused(lab);
  await lab.page.evaluate(() => {
    const init = { key: 'δ', code: 'KeyD', bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
  await expect(lab.card('comparison.D1')).toBeVisible();
});

test('row 61: letters do nothing while Chinese is being composed', async ({ lab }) => {
  await openFocused(lab);
  await lab.page.evaluate(() => {
    const press = (key: string, isComposing: boolean): void => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing }));
    };
    press('s', true);
    press('?', false);
  });
  // Had the first key opened its dialog, the second would have done nothing in it.
  await expect(lab.dialog.getByRole('heading', { level: 2 })).toHaveText(lab.texts.controls.help);
});

test('row 61: ? lists every key with what it does', async ({ lab }) => {
  await openFocused(lab);
  await lab.press('?');
  const rows = lab.dialog.getByRole('row');
  for (const { id, keys } of commands) {
    const row = rows.filter({ hasText: lab.words.commands[id] });
    for (const key of shownKeys(keys)) await expect(row.locator('kbd', { hasText: key }).first()).toBeVisible();
  }
});
