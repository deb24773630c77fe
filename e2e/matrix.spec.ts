import { crashedPrimary } from '../src/testing/ui/crashedPrimary.ts';
import { en } from '../src/text/en/index.ts';
import type { Lab, Place } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

const scenario = crashedPrimary();
const last = historyOf(scenario).steps.length;
const { matrix } = en.inspect;

function partsOf(lab: Lab) {
  const section = lab.page.getByRole('region', { name: lab.texts.controls.matrix });
  return {
    section,
    table: section.getByRole('table'),
    cell: (node: string, slot: number) =>
      section.getByRole('button', { name: new RegExp(`^${matrix.cell(node, slot, '')}`) }),
    row: (node: string) =>
      section.getByRole('rowheader', { name: new RegExp(`^${matrix.row(node, 0, 0, 0).split(':')[0]}:`) }),
  };
}

async function openMatrix(lab: Lab, place: Place): Promise<ReturnType<typeof partsOf>> {
  await lab.open(place);
  const parts = partsOf(lab);
  await lab.more(lab.texts.controls.matrix);
  await expect(parts.table).toBeVisible();
  return parts;
}

test('the log matrix shows every slot at every replica: its stage, the null request, the view, the window', async ({
  lab,
}) => {
  const { table, cell, row } = await openMatrix(lab, { scenario, step: last });
  await expect(table.getByRole('rowheader')).toHaveCount(4);
  await expect(cell('R0', 1)).toHaveText(/ PP$/);
  await expect(cell('R1', 1)).toHaveText(/ ∅E1$/);
  await expect(cell('R2', 2)).toHaveText(/ E1$/);
  await expect(cell('R2', 2)).toHaveAccessibleName(/executed in view 1 · put y 2/);
  await expect(cell('R0', 3)).toHaveAccessibleName(/empty/);
  await expect(row('R1')).toContainText(matrix.window(0, 20));
  await expect(row('R0').getByRole('button')).toHaveAccessibleName(/crashed/);
});

test('a cell is a way to the step and the gate of its last decision, in the picture and in the panel', async ({
  lab,
}) => {
  const history = historyOf(scenario);
  const executed = history.steps.findIndex(
    ({ node, notes }) =>
      node === 3 && notes.some((note) => note.kind === 'executed' && 'sequence' in note && note.sequence === 2),
  );
  const { cell } = await openMatrix(lab, { scenario, step: last });
  await cell('R3', 2).click();
  await lab.expectStep(executed + 1);
  await expect(cell('R3', 2)).toHaveAttribute('aria-current', 'true');
  await expect(
    lab.panel.getByRole('heading', { name: en.panels.gateTitle('R3', en.words.gates.executed) }),
  ).toBeVisible();
  await expect(cell('R3', 2)).toBeFocused();
});

test('what is looked at in the picture is marked in the matrix', all, async ({ lab }) => {
  const { cell } = await openMatrix(lab, { scenario, step: last, focus: 'prepared.2.1.2' });
  await expect(cell('R2', 2)).toHaveAttribute('aria-current', 'true');
  await expect(cell('R2', 1)).not.toHaveAttribute('aria-current', 'true');
});

test('by keyboard: one stop for Tab, arrows go from cell to cell and do not step, Enter chooses', async ({ lab }) => {
  const { row, cell, section } = await openMatrix(lab, { scenario, step: 60 });
  await row('R0').getByRole('button').focus();
  await lab.page.keyboard.press('ArrowDown');
  await expect(row('R1').getByRole('button')).toBeFocused();
  await lab.page.keyboard.press('ArrowRight');
  await expect(cell('R1', 1)).toBeFocused();
  await lab.page.keyboard.press('ArrowRight');
  await expect(cell('R1', 2)).toBeFocused();
  await lab.expectStep(60);
  // The meaning of the cell in focus is shown beside the matrix, as under the pointer.
  await expect(section).toContainText(`${matrix.cell('R1', 2, '')}`);
  await expect(section.locator('td [tabindex="0"], th [tabindex="0"]')).toHaveCount(1);
  await lab.page.keyboard.press('Enter');
  await expect(cell('R1', 2)).toHaveAttribute('aria-current', 'true');
  await lab.page.keyboard.press('Home');
  await expect(row('R1').getByRole('button')).toBeFocused();
});

test('the matrix has a key, and whether it is shown is remembered', all, async ({ lab }) => {
  await lab.open({ scenario, step: 40 });
  const { table } = partsOf(lab);
  await lab.press('n');
  await expect(table).toBeVisible();
  await lab.page.reload();
  await expect(table).toBeVisible();
  await lab.press('n');
  await expect(table).toHaveCount(0);
});

test('on a phone the matrix is a drawer, and nothing but its box scrolls sideways', all, async ({ elsewhere }) => {
  const lab = await elsewhere({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  const { section, cell } = await openMatrix(lab, { scenario, step: last });
  const beyond = await lab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await cell('R2', 1).tap();
  await expect(cell('R2', 1)).toHaveAttribute('aria-current', 'true');
  await section.getByRole('button', { name: en.controls.close, exact: true }).tap();
  await expect(section).toHaveCount(0);
});

test('in a long run the matrix shows a stretch, and leafs to the rest', all, async ({ lab }) => {
  const { setup } = scenario;
  const many = Array.from({ length: 70 }, (_, index) => ({
    at: { tick: index * 250, after: 0 },
    action: { kind: 'request' as const, client: 0, operation: `add n ${index}` },
  }));
  const long = { base: 'clear' as const, setup: { ...setup, untilTick: 20_000, interventions: many } };
  const { cell, section } = await openMatrix(lab, { scenario: long, step: historyOf(long).steps.length });
  await expect(cell('R1', 70)).toBeAttached();
  await expect(cell('R1', 1)).toHaveCount(0);
  expect(await section.getByRole('columnheader').count()).toBeLessThan(60);
  await section.getByRole('button', { name: matrix.earlier }).click();
  await expect(cell('R1', 1)).toBeAttached();
  await expect(cell('R1', 1)).toHaveAccessibleName(/log discarded in view 0|log discarded/);
});
