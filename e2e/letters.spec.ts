import { commands } from '../src/ui/commands.ts';
import type { Lab } from './lab.ts';
import { expect, test } from './test.ts';

const letters = commands
  .filter(({ isLetter }) => isLetter)
  .flatMap(({ keys }) => keys.filter((key) => key.length === 1));

/** All that a letter could change. */
async function stateOf(lab: Lab): Promise<unknown> {
  return {
    step: await lab.currentStep(),
    language: await lab.page.locator('html').getAttribute('lang'),
    dialogs: await lab.dialog.count(),
    menus: await lab.menu.count(),
    orientation: await lab.page.locator('#diagram [data-orientation]').getAttribute('data-orientation'),
    transcript: await lab.transcriptLines.count(),
    playing: await lab.button(lab.texts.controls.pause).count(),
    picture: await lab.picture.innerHTML(),
    focus: await lab.page.evaluate(() => document.activeElement?.id),
  };
}

async function openFocused(lab: Lab): Promise<void> {
  await lab.open({ scenario: 'figure', step: 9, focus: '1' });
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');
}

test('row 61: every letter does something, so that doing nothing means something', async ({ lab }) => {
  test.setTimeout(60_000);
  const idle = new Set<string>();
  for (const key of letters) {
    await openFocused(lab);
    const before = await stateOf(lab);
    await lab.press(key);
    await lab.page.waitForTimeout(350);
    if (JSON.stringify(await stateOf(lab)) === JSON.stringify(before)) idle.add(key);
  }
  // At the least zoom there is nothing to zoom out or to fit; the whole run is in view.
  expect([...idle].filter((key) => key !== '-' && key !== '0')).toEqual([]);
});

test('row 61: letters can be switched off in the settings; arrows go on', async ({ lab }) => {
  const { controls } = lab.texts;
  await openFocused(lab);
  await lab.button(controls.settings).click();
  await lab.page.getByRole('checkbox', { name: controls.letterKeys }).uncheck();
  await lab.closeDialog();
  const before = await stateOf(lab);
  await lab.press(...letters);
  expect(await stateOf(lab)).toEqual({ ...(before as object), focus: '' });
  await lab.press('ArrowRight');
  await lab.expectStep(10);

  await lab.page.reload();
  await lab.expectStep(10);
  await lab.press('l');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'en');
});

test('row 61: letters do nothing in fields and choices', async ({ lab }) => {
  await openFocused(lab);
  const speed = lab.page.getByRole('combobox', { name: lab.texts.controls.speed });
  for (const field of [lab.stepField, speed]) {
    await field.focus();
    const before = await stateOf(lab);
    for (const key of letters) await lab.page.keyboard.press(key);
    expect(await stateOf(lab)).toEqual(before);
  }
  await lab.stepField.fill('12');
  await lab.stepField.press('ArrowLeft');
  await lab.stepField.press('Home');
  await expect(lab.stepField).toHaveValue('12');
});

test('row 61: letters do nothing while Chinese is being composed', async ({ lab }) => {
  await openFocused(lab);
  const type = (isComposing: boolean) =>
    lab.page.evaluate((composing) => {
      const press = { key: 's', code: 'KeyS', bubbles: true, cancelable: true, isComposing: composing };
      document.body.dispatchEvent(new KeyboardEvent('keydown', press));
    }, isComposing);
  await type(true);
  await lab.page.waitForTimeout(300);
  await expect(lab.dialog).toHaveCount(0);
  await type(false);
  await expect(lab.dialog).toBeVisible();
});

test('row 61: ? lists every key with what it does', async ({ lab }) => {
  await openFocused(lab);
  await lab.press('?');
  const rows = lab.dialog.getByRole('row');
  for (const { id, shown } of commands) {
    const row = rows.filter({ hasText: lab.texts.controls.commands[id] });
    for (const key of shown) await expect(row.locator('kbd', { hasText: key }).first()).toBeVisible();
  }
});
