import { scenarioOf } from '../src/scenario/builtIn/index.ts';
import { comparisons } from '../src/scenario/comparisons/index.ts';
import { dialogs } from '../src/text/en/dialogs.ts';
import { en } from '../src/text/en/index.ts';
import { transcriptLine } from '../src/text/tell/transcript.ts';
import { zh } from '../src/text/zh/index.ts';
import { axeFaults } from './axe.ts';
import { captionOf } from './caption.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const history = historyOf('goDemo');

test('the Go demo is in the gallery; it is stepped through and back, and its nodes have their own names', async ({
  lab,
}) => {
  await lab.open();
  await lab.openCard('scenario.goDemo');
  await lab.expectStep(0);
  await expect(captionOf(lab)).toContainText(en.demo.welcome);
  for (const name of ['Apple', 'MS', 'Google', 'IBM']) await expect(lab.lane(name)).toBeVisible();
  await lab.page.keyboard.press('End');
  await lab.expectStep(history.steps.length);
  for (const step of [23, 12, 4]) {
    await lab.stepTo(step);
    await expect(captionOf(lab)).toContainText(transcriptLine(en, history, step - 1));
  }
  await lab.step();
  await lab.expectStep(5);
  await lab.back();
  await lab.expectStep(4);
  await lab.button(en.controls.more).click();
  await expect(lab.button(en.controls.glossary)).toBeVisible();
  await expect(lab.page.getByRole('button', { name: en.controls.matrix })).toHaveCount(0);
});

test('its link opens the same run at the same step, in the other language as well', all, async ({ lab }) => {
  await lab.open({ scenario: 'goDemo', step: 12, focus: '0' });
  await expect(lab.panel).toContainText(en.demo.panel.names);
  const chinese = lab.in('zh');
  await chinese.open({ scenario: 'goDemo', step: 12, focus: '0' });
  await expect(captionOf(chinese)).toContainText(transcriptLine(zh, history, 11));
  await expect(chinese.panel).toContainText(zh.demo.panel.names);
  const address = lab.page.url();
  expect(new URL(address).searchParams.get('s')?.length).toBeLessThan(20);
  await lab.page.goto(address);
  await chinese.expectStep(12);
});

test('a comparison opens both sides at the time of the first, with one key between them', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.page.keyboard.press('d');
  await expect(lab.card('comparison.D4')).toContainText(dialogs.comparisons.entries.D4.pbft);
  await lab.card('comparison.D4').click();
  await lab.expectStep(comparisons.D4.demo.step);
  await expect(lab.lane('Apple')).toBeVisible();
  await expect(lab.title).toHaveText(en.scenarios.goDemo.title);
  await lab.press('x');
  await expect(lab.title).not.toHaveText(en.scenarios.goDemo.title);
  await lab.press('x');
  await expect(lab.title).toHaveText(en.scenarios.goDemo.title);
  await lab.expectStep(comparisons.D4.demo.step);
});

test('has no faults of accessibility: the run, a node, a message, the comparisons', all, async ({ lab }) => {
  expect(scenarioOf('goDemo').setup.protocol).toBe('broadcast-demo');
  await lab.open({ scenario: 'goDemo', step: 23, focus: '0' });
  expect(await axeFaults(lab)).toEqual([]);
  await lab.open({ scenario: 'goDemo', step: 23, focus: 'C0.1.0.1' });
  expect(await axeFaults(lab)).toEqual([]);
  await lab.page.keyboard.press('d');
  await expect(lab.card('comparison.D1')).toBeVisible();
  expect(await axeFaults(lab)).toEqual([]);
});
