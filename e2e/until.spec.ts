import type { RunEvent } from '../src/lessons/runUntil.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Running on to the next step in which something happens. */

async function runUntil(lab: Lab, event: RunEvent, where?: string): Promise<void> {
  const { until } = lab.words;
  await lab.more(lab.texts.controls.until);
  await lab.dialog.getByRole('combobox', { name: until.event }).selectOption(event);
  if (where) await lab.dialog.getByRole('combobox', { name: until.where }).selectOption(where);
  await lab.dialog.getByRole('button', { name: until.go, exact: true }).click();
}

for (const language of ['en', 'zh'] as const) {
  test(
    `a run goes on to a decision of a replica, and says where it does not come (${language})`,
    language === 'zh' ? {} : all,
    async ({ lab: english }) => {
      const lab = english.in(language);
      const { steps } = historyOf('clear');
      const at = steps.findIndex(
        ({ node, notes }) => node === 2 && notes.some(({ kind }) => kind === 'committedLocal'),
      );
      await lab.open({ scenario: 'clear', step: 2 });
      await runUntil(lab, 'committedLocal', 'R2');
      await expect(lab.dialog).toHaveCount(0);
      await lab.expectStep(at + 1);
      await runUntil(lab, 'violation');
      await expect(lab.dialog.getByText(lab.words.until.never(steps.length - at - 1))).toBeVisible();
      await lab.closeDialog();
      await lab.expectStep(at + 1);
    },
  );
}

test('while a lesson asks, nothing is looked for beyond the question', async ({ lab }) => {
  await lab.page.goto('./?lesson=one-silent&lang=en');
  await expect(lab.page.locator('section[data-part="onTheWay"]')).toBeVisible();
  await runUntil(lab, 'accepted');
  await expect(lab.dialog.getByText(lab.words.until.notYet)).toBeVisible();
});
