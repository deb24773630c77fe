import { expect, test } from './test.ts';

test('each direction of a link is set by keys in a grid, and a link carries it', async ({ lab, page }) => {
  await lab.open({ scenario: 'clear', step: 0 });
  await lab.more(lab.texts.controls.interventions);
  await lab.panel.getByRole('button', { name: lab.texts.details.openDialog.links }).press('Enter');
  const grid = lab.dialog.getByRole('grid', { name: lab.words.links.caption });
  await lab.dialog.getByRole('combobox').selectOption('continents');
  await lab.dialog.getByRole('combobox').focus();
  // R0 to R1 is the only stop for the Tab key.
  await page.keyboard.press('Tab');
  await expect(grid.getByRole('button', { name: /^R0 to R1: 51 ms/ })).toBeFocused();
  // Over the diagonal.
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('button', { name: /^R2 to R1: 80 ms/ })).toBeFocused();
  await lab.dialog.getByRole('spinbutton', { name: lab.texts.controls.loss }).fill('101');
  await expect(lab.dialog.getByRole('status')).toHaveText(lab.words.outOfRange(lab.texts.controls.loss, 0, 100));
  await lab.dialog.getByRole('spinbutton', { name: lab.texts.controls.loss }).fill('100');
  await lab.dialog.getByRole('switch', { name: lab.words.links.both }).press('Space');
  await lab.dialog.getByRole('switch', { name: lab.words.links.cut }).press('Space');
  await expect(grid.getByRole('button', { name: /^R1 to R2: .*cut$/ })).toBeVisible();
  await lab.dialog.getByRole('button', { name: lab.words.links.apply }).press('Enter');
  await expect(page).toHaveURL(/zl/);
  await page.reload();
  await lab.more(lab.texts.controls.interventions);
  await expect(lab.panel.getByText('20 directions of links: 1 to 80 ms')).toBeVisible();
  await expect(lab.panel.getByText('R1 to R2 is cut')).toBeVisible();
});
