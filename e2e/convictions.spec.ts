import { conflictOf } from '../src/protocols/pbft/explain/conflict.ts';
import { contradictionsOf } from '../src/protocols/pbft/explain/contradictions.ts';
import { hastyLiar, twoLiars } from '../src/testing/ui/liars.ts';
import { historyOf } from './lab.ts';
import { expect, test } from './test.ts';

test('a broken agreement shows both certificates side by side, and who signed both', async ({ lab }) => {
  const scenario = twoLiars();
  const history = historyOf(scenario);
  const { lights, convictions } = lab.texts;
  const broken = history.violations.find(({ monitor }) => monitor === 'M1');
  const conflict = broken && conflictOf(history, broken);
  expect(conflict, 'the run breaks M1').toBeTruthy();

  await lab.open({ scenario, step: history.steps.length });
  await lab.badge(lights.safety).click();
  const view = lab.page
    .getByRole('heading', { name: convictions.conflict(1) })
    .first()
    .locator('..');
  await expect(view).toContainText(convictions.both(['R0', 'R3']));
  await expect(view).toContainText(convictions.liars(['R0', 'R3']));
  await expect(view).toContainText('put x 1');

  // Each side leads to the step in which its certificate was complete.
  const [side] = conflict?.sides ?? [];
  await view.getByRole('button', { name: convictions.side.committedLocal(`R${side?.node}`, 0) }).click();
  await expect(lab.page.getByRole('textbox', { name: lab.texts.controls.goTo })).toHaveValue(
    String((side?.step ?? 0) + 1),
  );
});

test('on a phone both certificates are seen before the list of what is watched', async ({ lab }) => {
  const scenario = twoLiars();
  const { lights, convictions } = lab.texts;
  await lab.page.setViewportSize({ width: 390, height: 844 });
  await lab.open({ scenario, step: historyOf(scenario).steps.length });
  await lab.badge(lights.safety).click();
  const view = lab.page.getByRole('heading', { name: convictions.conflict(1) }).locator('..');
  await expect(view).toBeInViewport({ ratio: 1 });
});

test('contradictory messages that meet at one place are shown as proof, from the step that completes it', async ({
  lab,
}) => {
  const { lights, convictions } = lab.texts;
  const scenario = hastyLiar();
  const [proof] = contradictionsOf(historyOf(scenario));
  expect(proof, 'two messages contradict each other').toBeDefined();
  const complete = (proof?.steps[1] ?? 0) + 1;

  await lab.open({ scenario, step: complete - 1 });
  await lab.badge(lights.safety).click();
  await expect(lab.page.getByRole('heading', { name: convictions.contradictions })).toBeHidden();
  await lab.page.keyboard.press('Escape');
  await lab.press('ArrowRight');
  await lab.badge(lights.safety).click();
  await expect(lab.page.getByRole('heading', { name: convictions.contradictions })).toBeVisible();
});
