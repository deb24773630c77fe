import { en } from '../src/text/en/index.ts';
import { axeFaults } from './axe.ts';
import { crowded } from './crowded.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { replicasOf } from './manyReplicas.ts';
import { all, expect, test } from './test.ts';

const { folded } = en;

/** The limit of elements of all pictures of the page, however many replicas there are. */
const drawnAtMost = 1500;

function countOf(lab: Lab) {
  return lab.page.locator('#diagram [data-kind=folded]');
}

function foldSwitch(lab: Lab) {
  return lab.page.getByRole('switch', { name: folded.fold });
}

/** Waits for the whole run: it is computed in slices, and its first steps can be walked before the last are there. */
async function expectComputed(lab: Lab, total: number): Promise<void> {
  await expect(lab.stepField.locator('..')).toContainText(`/ ${total}`);
  await expect(lab.stepField.locator('..')).not.toContainText('…');
}

test('from the page: more replicas, which share lanes where they behave alike, until one wants each apart', async ({
  lab,
}) => {
  await lab.open({ scenario: 'clear', step: 0 });
  await expect(foldSwitch(lab)).toHaveCount(0);
  await lab.button(lab.texts.controls.breakSomething).click();
  await lab.button(folded.moreReplicas).click();
  await lab.dialog.getByLabel(lab.words.replicas).fill('31');
  await lab.dialog.getByRole('button', { name: lab.words.apply }).click();
  await lab.press('End');
  await expect(countOf(lab)).toHaveText(folded.hidden(30, 1));
  await expect(lab.lane('R0')).toBeVisible();
  const group = lab.lane('R1–R30 · 30');
  await expect(group).toHaveAccessibleName(folded.button('R1–R30 · 30', 30));
  await expect(lab.lane('R7')).toHaveCount(0);

  await group.click();
  await expect(lab.lane('R7')).toBeVisible();
  await expect(countOf(lab)).toHaveCount(0);
  // The end of a run has a card in place of the switch, which the menu has as well.
  await lab.more(folded.fold);
  await expect(countOf(lab)).toHaveText(folded.hidden(30, 1));
  await lab.stepTo(900);
  await foldSwitch(lab).click();
  await expect(foldSwitch(lab)).toHaveAttribute('aria-checked', 'false');
  // A replica in focus keeps its lane.
  await lab.lane('R7').click();
  await foldSwitch(lab).click();
  await expect(countOf(lab)).toHaveText(folded.hidden(29, 2));
  await expect(lab.lane('R7')).toHaveAttribute('aria-pressed', 'true');
});

test('row 31: the primary, a crashed and a lying replica keep their lanes', async ({ lab }) => {
  const groups = 'x'.repeat(32);
  const scenario = replicasOf(31, [
    { kind: 'crash', replica: 30 },
    { kind: 'misbehave', node: 12, behaviour: 'repliesFalsely', groups, amount: 0 },
  ]);
  await lab.open({ scenario, step: 900 });
  await expect(countOf(lab)).toHaveText(folded.hidden(28, 2));
  for (const name of ['R0', 'R12', 'R30', 'R1–R11 · 11', 'R13–R29 · 17']) await expect(lab.lane(name)).toBeVisible();
  expect(await axeFaults(lab)).toEqual([]);
});

test('row 30: what is hidden among 31 replicas is counted, and no words lie on one another', all, async ({ lab }) => {
  const scenario = replicasOf(31);
  await lab.open({ scenario, step: 0 });
  await expect(countOf(lab)).toBeVisible();
  await expectComputed(lab, historyOf(scenario).steps.length);
  expect(await crowded(lab, { every: 41 })).toEqual([]);
  // The last step is shown. All messages but two arrows, the proposals, and the replies of the group.
  const hidden = 2 * 31 ** 2 - 31 + 1 - 2 - 2 * 30;
  await expect(lab.page.locator('#diagram')).toContainText(lab.texts.diagram.hiddenMessages(hidden));
});

test('row 30: among a hundred replicas no more is drawn than among few', all, async ({ lab }) => {
  const scenario = replicasOf(100);
  await lab.page.emulateMedia({ colorScheme: 'dark' });
  await lab.open({ scenario, step: 12 });
  const total = historyOf(scenario).steps.length;
  await expectComputed(lab, total);
  for (const step of [300, 6000, 12_000, total]) {
    await lab.stepTo(step);
    await expect(countOf(lab)).toHaveText(folded.hidden(99, 1));
    expect(await lab.page.locator('svg *').count(), `drawn at step ${step}`).toBeLessThan(drawnAtMost);
  }
  // The tape says what its steps are about, and has no mark for each of hundreds of decisions.
  const tape = lab.tape.locator('xpath=..');
  await expect(tape.locator('[data-part=density]')).toBeVisible();
  await expect(tape.locator('[data-kind=gate]').first()).toBeHidden();
  await expect(tape.locator('[data-kind=accepted]')).toBeVisible();
  expect(await axeFaults(lab)).toEqual([]);
});

test('on a phone a group is a column', all, async ({ elsewhere }) => {
  const lab = (await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).in('zh');
  await lab.open({ scenario: replicasOf(31), step: 900 });
  await expect(countOf(lab)).toHaveText(/30 .* 1 /);
  const beyond = await lab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});
