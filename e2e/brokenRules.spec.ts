import { expect, test } from './test.ts';

test('a rule can be broken in the gallery: two runs, a badge that says so, and a way back', async ({ lab }) => {
  await lab.open();
  const { controls } = lab.texts;
  await lab.more(controls.lab);
  await expect(lab.card('rule.E10')).toContainText(lab.words.brokenRules[10].purpose);
  await lab.card('rule.E10').click();

  // Both are compared at first; a tab shows its run alone.
  await lab.run('A').click();
  await expect(lab.run('A')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.run('A')).toContainText(controls.brokenRuleRun(10));
  const badge = lab.page.getByRole('button', { name: controls.brokenRule });
  await expect(badge).toContainText('E10');
  await badge.click();
  await expect(lab.page.getByText(lab.words.brokenRules[10].purpose)).toBeVisible();
  await badge.click();

  await lab.run('B').click();
  await expect(badge).toHaveCount(0);
});
