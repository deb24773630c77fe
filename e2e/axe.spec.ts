import { AxeBuilder } from '@axe-core/playwright';
import { crashedPrimary } from '../src/testing/ui/crashedPrimary.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { expect, test } from './test.ts';

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const last = historyOf('figure').steps.length;
const viewChange = crashedPrimary();
const end = historyOf(viewChange).steps.length;

/** The rules, and the elements that break them; empty where all is well. */
async function faultsOf(lab: Lab): Promise<string[]> {
  const light = await look(lab, 'light', {
    // The text seen on a control is part of its name, so that it can be spoken to.
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  // The other theme is the same page in other colours.
  const dark = await look(lab, 'dark', { runOnly: ['cat.color'] });
  return [...light, ...dark];
}

async function look(lab: Lab, colorScheme: 'light' | 'dark', options: RunOptions): Promise<string[]> {
  await lab.page.emulateMedia({ colorScheme });
  // The other mode of the builder opens a window of its own for each look.
  const { violations } = await new AxeBuilder({ page: lab.page })
    .setLegacyMode(true)
    .options({ ...options, resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}, ${colorScheme}: ${target} ${failureSummary}`),
  );
}

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** A state of the page, and how to get there from the one before. */
type State = readonly [name: string, go: (lab: Lab) => Promise<void>];

const places: readonly State[] = [
  ['at the start', (lab) => lab.stepTo(0)],
  ['in the middle', (lab) => lab.stepTo(10)],
  ['at the end', (lab) => lab.stepTo(last)],
  ['by events', (lab) => goBy(lab, 'event')],
  ['by milestones', (lab) => goBy(lab, 'milestone')],
  ['with the transcript', (lab) => lab.openTranscript()],
  ['with a replica in focus', (lab) => lab.open({ scenario: 'figure', step: 12, focus: '1' })],
  ['with a client in focus', (lab) => lab.open({ scenario: 'figure', step: 12, focus: 'c0' })],
  ['with a message in focus', (lab) => lab.open({ scenario: 'figure', step: 12, focus: 'P0.1.1.0' })],
  ['with a gate in focus', (lab) => lab.open({ scenario: 'figure', step: last, focus: 'prepared.1.0.1' })],
  ['with a VIEW-CHANGE in focus', (lab) => lab.open({ scenario: viewChange, step: end, focus: 'VC1.0.2.1' })],
  ['with a NEW-VIEW in focus', (lab) => lab.open({ scenario: viewChange, step: end, focus: 'NV1.0.1.2' })],
  [
    'with the log matrix',
    async (lab) => {
      await lab.button(lab.texts.controls.matrix).click();
      await expect(lab.page.getByRole('table', { name: lab.texts.inspect.matrix.caption })).toBeVisible();
    },
  ],
  [
    'with a cell of the log matrix in focus',
    async (lab) => {
      await lab.page.getByRole('table', { name: lab.texts.inspect.matrix.caption }).getByRole('button').nth(3).click();
    },
  ],
  ['with the faults', (lab) => lab.tab('faults').click()],
  ['while a fault is moved', (lab) => lab.panel.getByRole('button', { name: lab.texts.panels.move }).first().click()],
  [
    'with the menu of a replica',
    async (lab) => {
      await lab.lane('R1').click({ button: 'right' });
      await expect(lab.menu).toBeVisible();
    },
  ],
];

/** Chooses the unit of steps, except on phones: they have no room for the choice. */
async function goBy(lab: Lab, unit: 'event' | 'milestone'): Promise<void> {
  const choice = lab.page.getByText(lab.texts.controls.granularities[unit], { exact: true });
  if (await choice.isVisible()) await choice.click();
}

const dialogs = ['share', 'setup', 'request', 'partition', 'legend', 'glossary', 'settings', 'help'] as const;

/** Opens a dialog by its button: in the header and under the picture, or on a phone in the menu for the rest. */
async function openDialog(lab: Lab, dialog: (typeof dialogs)[number]): Promise<void> {
  const { controls } = lab.texts;
  const more = lab.button(controls.more);
  if (dialog !== 'share' && (await more.isVisible())) await more.click();
  await lab.button(controls[dialog]).last().click();
  await expect(lab.dialog).toBeVisible();
}

const screens = [
  { name: 'wide', options: { viewport: { width: 1440, height: 900 } } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
];

for (const { name: screen, options } of screens) {
  for (const language of ['en', 'zh'] as const) {
    test(`row 54: axe finds nothing, in either theme (${screen}, ${language})`, async ({ elsewhere }) => {
      test.setTimeout(300_000);
      const lab = (await elsewhere(options)).in(language);
      await lab.open({ scenario: 'figure' });
      // The buttons in the picture come right after it.
      await expect(lab.lane('R0')).toBeVisible();
      for (const [name, go] of places) {
        await go(lab);
        expect.soft(await faultsOf(lab), name).toEqual([]);
      }
      await lab.page.keyboard.press('Escape');
      for (const dialog of dialogs) {
        await openDialog(lab, dialog);
        expect.soft(await faultsOf(lab), dialog).toEqual([]);
        await lab.closeDialog();
      }
      await lab.page.goto(`./?s=1.figure.n&lang=${language}`);
      await expect(lab.button(lab.texts.controls.openFigure)).toBeVisible();
      expect.soft(await faultsOf(lab), 'where a link is refused').toEqual([]);
    });
  }
}
