import { milestonesOf } from '../src/protocols/explain/milestones.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

const figure = historyOf('figure');

test('row 19: one press goes an event, a step or a milestone far, and the choice is seen', all, async ({ lab }) => {
  const { granularities, granularity, stepBy, backBy, eventOf } = lab.texts.controls;
  await lab.open({ scenario: 'figure', step: 2 });
  const choice = lab.page.getByRole('combobox', { name: granularity });
  await expect(choice).toHaveValue('step');

  await choice.selectOption({ label: granularities.event });
  await expect(choice).toHaveValue('event');
  // Step 3 is the arrival of the request, and three sendings.
  for (const event of [1, 2, 3]) {
    await lab.button(stepBy.event).click();
    await lab.expectStep(3);
    await expect(lab.page.getByText(eventOf(event, 4))).toBeVisible();
    await expect(lab.arrows(undefined, 'inFlight')).toHaveCount(event - 1);
  }
  await lab.button(stepBy.event).click();
  await expect(lab.arrows(undefined, 'inFlight')).toHaveCount(3);
  await lab.button(backBy.event).click();
  await expect(lab.page.getByText(eventOf(3, 4))).toBeVisible();

  await choice.selectOption({ label: granularities.milestone });
  await expect(choice).toHaveValue('milestone');
  await lab.stepTo(0);
  const milestones = milestonesOf(figure).map((index) => index + 1);
  for (const step of milestones) {
    await lab.button(stepBy.milestone).click();
    await lab.expectStep(step);
  }
  await lab.button(backBy.milestone).click();
  await lab.expectStep(milestones.at(-2) as number);
});

test('keys go by step, by milestone with Shift, and by event with brackets, whatever is chosen', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 2 });
  await lab.press('ArrowRight');
  await lab.expectStep(3);
  await lab.press('ArrowLeft', 'ArrowLeft');
  await lab.expectStep(1);
  await lab.press('Shift+ArrowRight', 'Shift+ArrowRight');
  await lab.expectStep(3);
  await lab.press('[');
  await expect(lab.page.getByText(lab.texts.controls.eventOf(3, 4))).toBeVisible();
  await lab.press(']');
  await expect(lab.page.getByText(lab.texts.controls.eventOf(3, 4))).toBeHidden();
  await lab.press('Shift+ArrowLeft', 'PageDown', 'PageUp');
  await lab.expectStep(2);
});

test('on a phone the menu has the step size and the speed', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 390, height: 844 });
  const { granularities, granularity, stepBy, speed, speedValue } = lab.texts.controls;
  await lab.open({ scenario: 'figure', step: 2 });
  await lab.more(`${granularity}: ${granularities.step}`);
  await expect(lab.button(stepBy.milestone)).toBeVisible();
  await lab.more(`${granularity}: ${granularities.milestone}`);
  await lab.button(stepBy.event).click();
  await expect(lab.page.getByText(lab.texts.controls.eventOf(1, 4))).toBeVisible();
  await lab.more(`${speed}: ${speedValue(1)}`);
  await lab.button(lab.texts.controls.more).click();
  await expect(lab.button(`${speed}: ${speedValue(2)}`)).toBeVisible();
});
