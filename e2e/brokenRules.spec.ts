import { expect, test } from './test.ts';

test('a rule can be broken in the lab of broken rules: two runs, a badge that says so, and a way back', async ({
  lab,
}) => {
  await lab.open();
  const { controls } = lab.texts;
  await lab.page.getByRole('combobox', { name: controls.scenario }).selectOption({ label: controls.lab });
  const dialog = lab.page.getByRole('dialog', { name: lab.words.titles.lab });
  await expect(dialog).toContainText(lab.words.brokenRules[10].purpose);
  await dialog.getByRole('button', { name: `${lab.words.openBoth}: E10`, exact: true }).click();

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
