import type { Locator } from '@playwright/test';
import type { MisbehaveAction } from '../src/engine/interventions/misbehave.ts';
import { defaultCluster } from '../src/protocols/defaults.ts';
import { scenarioOf } from '../src/scenario/builtIn/index.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { axeFaults } from './axe.ts';
import { captionOf } from './caption.ts';
import { crowded } from './crowded.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { nameOf, openLieMenu } from './lieMenu.ts';
import { stepUntil } from './stepUntil.ts';
import { all, expect, shareOf, test } from './test.ts';

// A trace of thousands of changes of the page costs more than the changes.
test.use({ trace: 'off' });

const usual = { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'babbb', amount: 0 } as const;

/** A run with one request, and a node that lies from the start. */
function lying(changes: Partial<MisbehaveAction> = {}): Scenario {
  const { setup } = scenarioOf('clear');
  const action: MisbehaveAction = { ...usual, ...changes };
  const lie = { at: { tick: 0, after: 0 }, action } as const;
  return {
    base: 'clear',
    setup: { ...setup, cluster: { ...defaultCluster, replicas: 4 }, interventions: [lie, ...setup.interventions] },
  };
}

const equivocation = lying();
const forgery = lying({ node: 3, behaviour: 'forgesSender' });

/** The first step of a run in which a check refuses something, counted from 1, and the id of what it refuses. */
function firstRefusal(scenario: Scenario, why: string): number {
  const index = historyOf(scenario).steps.findIndex(({ notes }) =>
    notes.some((note) => note.kind === 'ignored' && 'why' in note && note.why === why),
  );
  if (index < 0) throw new Error(`nothing is refused as ${why}`);
  return index + 1;
}

test.describe('a primary is made to tell two things', () => {
  test('by mouse: foretold, done, drawn, refused with its reason, shared', async ({ lab, elsewhere }) => {
    const { lies } = lab.words;
    await lab.open({ scenario: 'clear', step: 1 });
    await (await openLieMenu(lab, 'R0')).click();
    await lab.dialog.getByRole('searchbox', { name: lies.search }).fill('one thing to some');
    await expect(lab.dialog.getByRole('radio')).toHaveCount(1);
    await lab.dialog.getByRole('radio', { name: nameOf(lab, 'equivocates') }).check();
    await expect(lab.dialog.getByText(/R0 would send PRE-PREPARE \(0, 1, .*\) to R2 and R3 instead of/)).toBeVisible();

    await lab.dialog.getByRole('combobox', { name: 'R2' }).selectOption({ label: 'nothing' });
    await expect(lab.dialog.getByText(/R0 would not send PRE-PREPARE .* to R2\./)).toBeVisible();
    await lab.dialog.getByRole('combobox', { name: 'R2' }).selectOption({ label: 'another request' });
    await lab.dialog.getByRole('combobox', { name: 'R1' }).selectOption({ label: 'a digest without a request' });
    await lab.dialog.getByRole('button', { name: lies.apply }).click();

    await expect(lab.dialog).toHaveCount(0);
    await expect(lab.lane('R0')).toHaveAccessibleName(/lies: As primary, proposes one thing to some/);
    await expect(captionOf(lab)).toContainText('R0 begins to propose one thing to some and another to others.');
    await expect(lab.page.locator('#diagram [data-flag=lies]')).toHaveCount(1);
    await lab.more(lab.texts.controls.interventions);
    await expect(lab.panel).toContainText(`R0 lies: ${nameOf(lab, 'equivocates')}`);
    await lab.panel.getByRole('button', { name: lab.texts.controls.close, exact: true }).click();

    const unlike = lab.page.locator('#diagram svg[role=img] text').filter({ hasText: '≠' });
    await stepUntil(lab, unlike);
    await stepToRefusal(lab);
    // It speaks in its step alone.
    await expect(unlike).toHaveCount(0);
    await expect(captionOf(lab)).toContainText('R1 ignores R0’s PRE-PREPARE');
    await expect(captionOf(lab)).toContainText('the digest check failed');
    const step = await lab.currentStep();
    const link = await lab.share();
    const other = await elsewhere();
    await other.page.goto(link);
    await other.expectStep(step);
    await expect(captionOf(other)).toContainText('the digest check failed');
    await expect(other.lane('R0')).toHaveAccessibleName(/lies: As primary/);
  });

  test('by keyboard alone', all, async ({ lab }) => {
    const { page } = lab;
    await lab.open({ scenario: 'clear', step: 1, focus: '0' });
    await lab.press('f');
    const item = page.getByRole('menuitem', { name: lab.texts.details.openDialog.lie });
    await expect(item).toBeVisible();
    while (!(await item.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(lab, lab.dialog.getByRole('radio', { checked: true }));
    await page.keyboard.press('ArrowDown');
    await expect(lab.dialog.getByRole('radio', { checked: true })).toHaveAccessibleName(nameOf(lab, 'skipsNumbers'));
    await page.keyboard.press('ArrowUp');
    await expect(lab.dialog.getByRole('radio', { checked: true })).toHaveAccessibleName(nameOf(lab, 'equivocates'));
    await tabTo(lab, lab.dialog.getByRole('combobox', { name: 'R3' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(lab.dialog.getByRole('combobox', { name: 'R3' })).toHaveValue('d');
    await expect(lab.dialog.getByText(/PRE-PREPARE .* to R3 instead of/)).toBeVisible();
    await tabTo(lab, lab.dialog.getByRole('button', { name: lab.words.lies.apply }));
    await page.keyboard.press('Enter');
    await expect(lab.lane('R0')).toHaveAccessibleName(/lies: As primary/);

    await stepToRefusal(lab, () => page.keyboard.press('ArrowRight'));
    await expect(captionOf(lab)).toContainText(/R3 ignores R\d’s PRE-PREPARE/);
    await expect(captionOf(lab)).toContainText('the digest check failed');
    const step = await lab.currentStep();
    await page.keyboard.press('s');
    const link = lab.page.getByRole('textbox', { name: lab.words.shareLink });
    await expect(link).toHaveValue(/\?s=/);
    await page.goto(await link.inputValue());
    await lab.expectStep(step);
  });
});

/** Takes one step after another, until something has been refused. */
function stepToRefusal(lab: Lab, go?: () => Promise<void>): Promise<void> {
  return stepUntil(lab, lab.arrows(undefined, 'rejected'), go);
}

async function tabTo({ page }: Lab, target: Locator): Promise<void> {
  for (let count = 0; count < 40; count++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not get there');
}

test('a forged vote is refused, says why, and its liar can tell the truth again', async ({ lab }) => {
  const step = firstRefusal(forgery, 'forgedSender');
  await lab.open({ scenario: forgery, step });
  await expect(captionOf(lab)).toContainText('the signature check failed');
  await expect(lab.page.locator('#diagram svg[role=img] [data-forged]').first()).toBeVisible();
  // The sign at its end: the middle of its box may belong to another arrow.
  await lab.arrows(undefined, 'rejected').first().locator('> :last-child').hover({ force: true });
  await expect(lab.page.locator('#diagram svg[role=img] ~ [aria-hidden]').last()).toContainText(
    'the signature check failed',
  );
  await lab.lane('R3').click();
  await expect(lab.panel).toContainText(`R3 lies: ${nameOf(lab, 'forgesSender')}.`);
  await lab.action({ kind: 'behave', node: 3, behaviour: 'forgesSender' }).click();
  await expect(lab.panel).toContainText('R3 has lied before, and still counts as faulty.');
  await expect(lab.lane('R3')).toHaveAccessibleName(/^R3, backup$/);
});

test('a replica says one thing by hand, to whom it is to be said, and counts as faulty', all, async ({ lab }) => {
  const { lies } = lab.words;
  await lab.open({ scenario: 'clear', step: 6, focus: '3' });
  await lab.panel.getByText(lab.texts.controls.more, { exact: true }).click();
  await lab.panel.getByRole('button', { name: lab.texts.details.openDialog.say }).click();
  await lab.dialog.getByRole('combobox', { name: lies.handAbout }).selectOption({ label: lies.handContents.false });
  for (const node of ['R0', 'R1', 'R2']) await lab.dialog.getByRole('checkbox', { name: node }).uncheck();
  await expect(lab.dialog.getByRole('alert')).toHaveText(lies.handNobody);
  await lab.dialog.getByRole('checkbox', { name: 'R2' }).check();
  await expect(lab.dialog.getByText(/^R3 would send COMMIT \(0, 1, .*\) to R2 as well\.$/)).toBeVisible();
  await expect(lab.dialog.getByText(/^R2 receives R3’s COMMIT|^R2 ignores R3’s COMMIT/)).toBeVisible();
  expect.soft(await axeFaults(lab)).toEqual([]);
  await lab.dialog.getByRole('combobox', { name: lies.handMessage }).selectOption('PRE-PREPARE');
  await expect(lab.dialog.getByText(/^R2 ignores R3’s PRE-PREPARE for slot 1: the primary of this view/)).toBeVisible();
  await lab.dialog.getByRole('combobox', { name: lies.handMessage }).selectOption('COMMIT');
  await lab.dialog.getByRole('button', { name: lies.handApply }).click();
  await expect(captionOf(lab)).toContainText('R3 sends a custom message to R2: COMMIT');
  await expect(lab.page.locator('#diagram [data-flag=lied]')).toHaveCount(1);
});

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
].flatMap((size) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['en', 'zh'] as const).map((language) => {
      return { size, colorScheme, language, name: `${size.width}×${size.height} (${colorScheme}, ${language})` };
    }),
  ),
);

async function sitDown(lab: Lab, { size, colorScheme, language }: (typeof screens)[number]): Promise<Lab> {
  await lab.page.setViewportSize(size);
  await lab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  return lab.in(language);
}

for (const [turn, screen] of screens.entries()) {
  for (const [index, [name, scenario]] of Object.entries({ equivocation, forgery }).entries()) {
    test(
      `row 28: in a run with ${name} no words lie on others at ${screen.name}`,
      shareOf(2 * turn + index, 21),
      async ({ lab }) => {
        const reader = await sitDown(lab, screen);
        await reader.open({ scenario });
        expect(await crowded(reader)).toEqual([]);
      },
    );
  }

  test(`row 54: axe finds nothing among liars at ${screen.name}`, all, async ({ lab }) => {
    const reader = await sitDown(lab, screen);
    await reader.open({ scenario: forgery, step: 12, focus: '3' });
    // The parts of the picture that are pressed come right after it, and are what the keyboard scrolls it by.
    await expect(reader.lane('R3')).toBeVisible();
    expect.soft(await axeFaults(reader), 'a liar in focus').toEqual([]);
    await reader.press('f');
    await reader.page.getByRole('menuitem', { name: reader.texts.details.openDialog.lie }).click();
    await expect(reader.dialog.getByRole('radio').first()).toBeVisible();
    expect.soft(await axeFaults(reader), 'the dialog').toEqual([]);
  });
}
