import { experiments } from '../src/protocols/pbft/broken/experiments/index.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { expect, test } from './test.ts';

const cardIn = (lab: Lab) => lab.page.getByRole('region', { name: lab.texts.endCard.label });

test('a healthy run ends on its verdict and three ways to break it, each in a run of its own', async ({ lab }) => {
  const { endCard } = lab.texts;
  await lab.open({ scenario: 'clear', step: 0 });
  await lab.press('End');
  const card = cardIn(lab);
  await expect(card.getByRole('heading')).toHaveText(endCard.oneOrder(4));
  await expect(card.getByRole('button')).toHaveCount(3);
  await card.getByRole('button', { name: endCard.crash('R3').deed }).click();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toHaveCount(0);
  await lab.press('End');
  await expect(card.getByRole('heading'), 'one crash is tolerated').toHaveText(endCard.oneOrder(4));
  await expect(card.getByRole('button', { name: endCard.crash('R2').deed }), 'of one that is up').toBeVisible();
});

test('where more than f are down the end says so; with one of them back the client is answered', async ({ lab }) => {
  const { endCard } = lab.texts;
  await lab.open({ scenario: 'twoSilent' });
  await lab.press('End');
  const card = cardIn(lab);
  await expect(card.getByRole('heading')).toHaveText(endCard.noAnswer(2, 4, 1));
  await card.getByRole('button', { name: endCard.bringBack('R2').deed }).click();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.press('End');
  await expect(card.getByRole('heading')).toHaveText(endCard.oneOrder(4));
});

test('after a violation the end leads to its step, and to the same run with the rule kept', async ({ lab }) => {
  const { endCard } = lab.texts;
  const experiment = experiments.find(({ setup }) => historyOf({ base: 'clear', setup }).violations.length > 0);
  if (!experiment) throw new Error('No experiment violates safety.');
  const { setup } = experiment;
  const step = (historyOf({ base: 'clear', setup }).violations[0]?.step ?? 0) + 1;
  await lab.open({ scenario: { base: 'clear', setup }, step: 0 });
  await lab.press('End');
  const card = cardIn(lab);
  await expect(card.getByRole('heading')).toHaveText(endCard.violated(step));
  await card.getByRole('button', { name: endCard.goThere.deed }).click();
  await lab.expectStep(step);
  await lab.press('End');
  await card.getByRole('button', { name: endCard.keepRule.deed }).click();
  await expect(lab.page.getByRole('button', { name: lab.texts.controls.brokenRule })).toHaveCount(0);
  await lab.press('End');
  await expect(card.getByRole('heading')).not.toHaveText(endCard.violated(step));
});
