import { livenessAt } from '../src/protocols/explain/liveness.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

for (const scenario of ['twoSilent', 'figure'] as const) {
  test(
    `row 23: in ${scenario} the liveness light changes its text in the step in which the fact changes`,
    all,
    async ({ lab }) => {
      const { lights } = lab.texts;
      const history = historyOf(scenario);
      const states = Array.from({ length: history.steps.length + 1 }, (_, step) => livenessAt(history, step).state);
      const changes = states.flatMap((state, step) => (step > 0 && state !== states[step - 1] ? [step] : []));
      expect(changes.length, 'there is a change to be seen').toBeGreaterThan(1);

      await lab.open({ scenario });
      const light = lab.badge(lights.liveness);
      for (const step of changes) {
        await lab.stepTo(step - 1);
        await expect(light).toHaveAccessibleName(`${lights.liveness} ${lights.states[states[step - 1] as 'idle']}`);
        await lab.press('ArrowRight');
        await expect(light).toHaveAccessibleName(`${lights.liveness} ${lights.states[states[step] as 'idle']}`);
        await expect(lab.badge(lights.safety)).toHaveAccessibleName(`${lights.safety} ${lights.holds}`);
      }
    },
  );
}

test('row 23: stuck and wrong are two lights: nobody is answered, and nothing is violated', async ({ lab }) => {
  const { lights } = lab.texts;
  await lab.open({ scenario: 'twoSilent' });
  await lab.press('End');
  await expect(lab.badge(lights.liveness)).toContainText(lights.states.stuck);
  await expect(lab.badge(lights.safety)).toContainText(lights.holds);

  await lab.badge(lights.liveness).click();
  await expect(lab.page.getByText(lights.stateDetails.stuck)).toBeVisible();
  await expect(lab.page.getByText(lights.tooManyFaults(['R2', 'R3'], 1))).toBeVisible();
  await lab.badge(lights.safety).click();
  await expect(lab.page.getByText(lights.holdsDetail)).toBeVisible();
  await expect(lab.page.getByText(lights.monitors.M1)).toBeVisible();
});

test('Escape closes what a light says, and only then lets go of the focus', async ({ lab }) => {
  const { lights } = lab.texts;
  await lab.open({ scenario: 'figure', step: 9, focus: '1' });
  await lab.badge(lights.safety).click();
  await expect(lab.page.getByText(lights.holdsDetail)).toBeVisible();
  await lab.page.keyboard.press('Escape');
  await expect(lab.page.getByText(lights.holdsDetail)).toBeHidden();
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');
  await lab.page.keyboard.press('Escape');
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'false');
});
