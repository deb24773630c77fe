import { expect, test } from './test.ts';

test('by keyboard: what R2 knows is shown with its own steps alone, and left again', async ({ lab }) => {
  const { oneView, lights } = lab.texts;
  await lab.open({ scenario: 'clear', step: 9, focus: '2' });
  await lab.press('o');
  await expect(lab.page.getByText(oneView.line('R2'), { exact: true })).toBeVisible();
  await expect(lab.badge(lights.safety)).toHaveCount(0);
  await expect(lab.panel.getByRole('switch', { name: oneView.turn('R2') })).toBeChecked();
  await lab.press('s');
  await expect(lab.notice).toContainText(lab.texts.notices.sightOnly);
  await lab.page.getByRole('button', { name: oneView.leave }).click();
  await lab.expectStep(9);
  await expect(lab.badge(lights.safety)).toBeVisible();
});
