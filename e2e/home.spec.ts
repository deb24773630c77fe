import { expect, test } from './test.ts';

test('the brand of the lab is a plain link to the start page, and the way back leads to the run', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  await lab.step();
  const step = await lab.currentStep();
  const home = lab.page.getByRole('link', { name: lab.texts.controls.startPage(lab.texts.controls.title) });
  await expect(home).toHaveAttribute('href', '../');
  await home.press('Enter');
  await expect(lab.page).toHaveURL((url) => !url.pathname.includes('lab'));
  await lab.page.goBack();
  await lab.expectStep(step);
});
