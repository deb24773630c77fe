import { crashedPrimary } from '../src/testing/ui/crashedPrimary.ts';
import { axeFaults } from './axe.ts';
import type { Lab, Place } from './lab.ts';
import { historyOf } from './lab.ts';
import { expect, shareOf, test } from './test.ts';

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const last = historyOf('figure').steps.length;
const viewChange = crashedPrimary();
const end = historyOf(viewChange).steps.length;

/** A state of the page, and how to get there from a new page. */
type State = readonly [name: string, go: (lab: Lab) => Promise<void>];

const places: readonly State[] = [
  ['at the start', (lab) => openFigure(lab, { step: 0 })],
  ['in the middle', (lab) => openFigure(lab, { step: 10 })],
  ['at the end', (lab) => openFigure(lab, { step: last })],
  ['by events', (lab) => goBy(lab, 'event')],
  ['by milestones', (lab) => goBy(lab, 'milestone')],
  [
    'with the transcript',
    async (lab) => {
      await openFigure(lab, { step: last });
      await lab.openTranscript();
    },
  ],
  ['with a replica in focus', (lab) => openFigure(lab, { step: 12, focus: '1' })],
  ['with a client in focus', (lab) => openFigure(lab, { step: 12, focus: 'c0' })],
  ['with a message in focus', (lab) => openFigure(lab, { step: 12, focus: 'P0.1.1.0' })],
  ['with a gate in focus', (lab) => openFigure(lab, { step: last, focus: 'prepared.1.0.1' })],
  ['with a VIEW-CHANGE in focus', (lab) => lab.open({ scenario: viewChange, step: end, focus: 'VC1.0.2.1' })],
  ['with a NEW-VIEW in focus', (lab) => lab.open({ scenario: viewChange, step: end, focus: 'NV1.0.1.2' })],
  ['with the log matrix', openMatrix],
  [
    'with a cell of the log matrix in focus',
    async (lab) => {
      await openMatrix(lab);
      await lab.page.getByRole('table', { name: lab.texts.inspect.matrix.caption }).getByRole('button').nth(3).click();
    },
  ],
  ['with the faults', openFaults],
  [
    'with the grid of links',
    async (lab) => {
      await openFaults(lab);
      await lab.panel.getByRole('button', { name: lab.texts.details.openDialog.links }).click();
      await lab.dialog.getByRole('combobox').selectOption('continents');
    },
  ],
  ['with the legend', openLegend],
  ['with the inbox, and a message in focus', openInbox],
  [
    'while a fault is moved',
    async (lab) => {
      await openFaults(lab);
      await lab.panel.getByRole('button', { name: lab.texts.panels.move }).first().click();
    },
  ],
  [
    'with the menu of a replica',
    async (lab) => {
      await lab.open({ scenario: viewChange, step: end });
      await lab.lane('R1').click({ button: 'right' });
      await expect(lab.menu).toBeVisible();
    },
  ],
  [
    'where a link is refused',
    async (lab) => {
      await lab.page.goto(`./?s=1.figure.n&lang=${lab.languageId}`);
      await expect(lab.button(lab.texts.controls.openFigure)).toBeVisible();
    },
  ],
];

async function openFigure(lab: Lab, place: Place): Promise<void> {
  await lab.open({ scenario: 'figure', ...place });
  // Buttons in the picture come right after it.
  await expect(lab.lane('R0')).toBeVisible();
}

/** Phones have no room for the choice. */
async function goBy(lab: Lab, unit: 'event' | 'milestone'): Promise<void> {
  await openFigure(lab, { step: last });
  const choice = lab.page.getByRole('combobox', { name: lab.texts.controls.granularity });
  if (await choice.isVisible()) await choice.selectOption(unit);
}

async function openMatrix(lab: Lab): Promise<void> {
  await lab.open({ scenario: viewChange, step: end, focus: 'NV1.0.1.2' });
  await lab.more(lab.texts.controls.matrix);
  await expect(lab.page.getByRole('table', { name: lab.texts.inspect.matrix.caption })).toBeVisible();
}

async function openLegend(lab: Lab): Promise<void> {
  await openFigure(lab, { step: last });
  await lab.more(lab.texts.controls.legend);
  await expect(lab.panel.locator('li svg').first()).toBeVisible();
}

async function openInbox(lab: Lab): Promise<void> {
  await openFigure(lab, { step: 10 });
  await lab.more(lab.texts.inbox.title);
  await lab.panel.locator('[data-waiting] [aria-expanded]').first().click();
  await expect(lab.action({ kind: 'drop', message: '' })).toBeVisible();
}

async function openFaults(lab: Lab): Promise<void> {
  await lab.open({ scenario: viewChange, step: end });
  await lab.more(lab.texts.controls.interventions);
  await expect(lab.panel.getByRole('button', { name: lab.texts.panels.move }).first()).toBeVisible();
}

const dialogs = (
  ['share', 'setup', 'request', 'partition', 'glossary', 'settings', 'help', 'until', 'palette'] as const
).map((dialog): State => [`with the dialog ${dialog}`, (lab) => openDialog(lab, dialog)]);

type Dialog = 'share' | 'setup' | 'request' | 'partition' | 'glossary' | 'settings' | 'help' | 'until' | 'palette';

/** Share has a button of its own where there is room for it. */
async function openDialog(lab: Lab, dialog: Dialog): Promise<void> {
  await openFigure(lab, { step: last });
  const name = lab.texts.controls[dialog];
  if (await lab.button(name).isVisible()) await lab.button(name).click();
  else await lab.more(name);
  await expect(lab.dialog).toBeVisible();
}

/** The other theme is the same page in other colours. */
async function expectNoFaults(lab: Lab): Promise<void> {
  await lab.page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await axeFaults(lab), 'light').toEqual([]);
  await lab.page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await axeFaults(lab, { runOnly: ['cat.color'] }), 'dark').toEqual([]);
}

const screens = {
  wide: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const readers = Object.entries(screens).flatMap(([screen, options]) =>
  (['en', 'zh'] as const).map((language) => ({ screen, options, language })),
);

for (const [turn, { screen, options, language }] of readers.entries()) {
  test.describe(`row 54: axe finds nothing, in either theme (${screen}, ${language})`, () => {
    test.use(options);
    for (const [index, [name, go]] of [...places, ...dialogs].entries()) {
      // Every twelfth state is in npm test, and the screens take turns.
      test(name, shareOf(index + 12 * turn, 12 * readers.length), async ({ lab }) => {
        const reader = lab.in(language);
        await go(reader);
        await expectNoFaults(reader);
      });
    }
  });
}
