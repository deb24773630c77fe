import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

const figureSteps = historyOf('figure').steps.length;

/** Opens the figure, goes to its end and back to a step in its past, with the transcript open. */
async function openPast(lab: Lab, step: number): Promise<void> {
  await lab.open({ scenario: 'figure', step: figureSteps });
  await lab.stepTo(step);
}

test('row 15: a fault in the past makes a new named run, and the old one stays as it was', async ({ lab }) => {
  await openPast(lab, 12);
  await lab.openTranscript();
  const before = await lab.transcriptLines.allInnerTexts();

  await lab.crash('R2');

  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.run('B')).toContainText('R2 crashes @12');
  await expect(lab.notice).toContainText('Run A is kept. Run B is new: R2 crashes @12.');
  await lab.expectStep(13);
  await expect(lab.transcriptLines.nth(12)).toContainText('R2 crashes');
  const forked = await lab.transcriptLines.allInnerTexts();
  expect(forked).not.toEqual(before);

  await lab.run('A').click();
  await lab.expectStep(12);
  expect(await lab.transcriptLines.allInnerTexts()).toEqual(before);
  await lab.run('B').click();
  await lab.expectStep(13);
  expect(await lab.transcriptLines.allInnerTexts()).toEqual(forked);
});

test('row 15: a fault where the run has later steps makes a new run, though nobody has been there', async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.step(3);
  await lab.crash('R2');
  await lab.expectStep(5);
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.run('A').click();
  await lab.expectStep(4);
  await expect(lab.lane('R2')).not.toHaveAccessibleName(/crashed/);
});

test('row 15: a fault at the end changes the run itself, whose name says so', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: figureSteps });
  await lab.crash('R2');
  await lab.expectStep(figureSteps + 1);
  await expect(lab.runs).toHaveCount(0);
  await expect(lab.page).toHaveTitle(new RegExp(lab.texts.controls.changedRun('One replica crashes')));
});

test('row 21: undo takes back the last fault with the run it made, and redo does both again', async ({ lab }) => {
  await openPast(lab, 12);
  await lab.crash('R2');
  await expect(lab.run('B')).toBeVisible();

  await lab.press('Control+z');
  await expect(lab.runs).toHaveCount(0);
  await lab.expectStep(12);
  await expect(lab.lane('R2')).not.toHaveAccessibleName(/crashed/);

  await lab.press('Control+Shift+z');
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.expectStep(13);
  await expect(lab.lane('R2')).toHaveAccessibleName(/crashed/);
});

test('row 21: the notice of a new run offers to undo it, and so does the header', all, async ({ lab }) => {
  await openPast(lab, 12);
  await lab.crash('R2');
  await lab.notice.getByRole('button', { name: lab.texts.controls.undo }).click();
  await expect(lab.run('B')).toHaveCount(0);

  const header = lab.page.getByRole('banner');
  await header.getByRole('button', { name: lab.texts.controls.redo, exact: true }).click();
  await expect(lab.run('B')).toBeVisible();
  await header.getByRole('button', { name: lab.texts.controls.undo, exact: true }).click();
  await expect(lab.run('B')).toHaveCount(0);
  await lab.expectStep(12);
});

test('a run by its number: R, then a digit', async ({ lab }) => {
  await openPast(lab, 12);
  await lab.crash('R2');
  await lab.press('r', '1');
  await expect(lab.run('A')).toHaveAttribute('aria-pressed', 'true');
  await lab.press('r', '2');
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
});

test('whoever looks through the scenarios has one run, of the last', all, async ({ lab }) => {
  await lab.open();
  for (const scenario of ['clear', 'seven', 'partition', 'lossy'] as const) {
    await lab.openCard(`scenario.${scenario}`);
    await lab.expectScenario(scenario);
    await expect(lab.runs).toHaveCount(0);
  }
  await expect(lab.page).toHaveURL(/s=1\.lossy/);
});

test('six runs are kept; the seventh drops the oldest that was only visited, and says so', all, async ({ lab }) => {
  await openPast(lab, 12);
  const scenarios = { B: 'clear', C: 'seven', D: 'rush', E: 'lossy', F: 'partition', G: 'batches' };
  for (const [letter, scenario] of Object.entries(scenarios)) {
    await lab.openCard(`scenario.${scenario}`);
    await expect(lab.run(letter)).toHaveAttribute('aria-pressed', 'true');
    if (letter !== 'G') await lab.step();
  }
  await expect(lab.notice).toContainText(lab.texts.notices.runDropped('A'));
  await expect(lab.run('A')).toHaveCount(0);
  await expect(lab.run('B')).toBeVisible();
  await lab.notice.getByRole('button', { name: lab.texts.controls.undo }).click();
  await expect(lab.run('A')).toBeVisible();
});
