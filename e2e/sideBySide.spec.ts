import type { Locator } from '@playwright/test';
import { experiments } from '../src/protocols/pbft/broken/experiments/index.ts';
import { comparisons } from '../src/scenario/comparisons/index.ts';
// One side of a comparison is the Go demo's.
import { nodesOf } from '../src/text/names.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { expect, shareOf, test } from './test.ts';

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const experiment = experiments.find(({ rule }) => rule.id === 'E10');
if (!experiment) throw new Error('there is no experiment for E10');
const history = historyOf({ base: 'clear', setup: experiment.setup });
const [violation] = history.violations;
if (!violation) throw new Error('nothing is caught');

/** The picture of a run with its caption, where two lie side by side. */
function pane(lab: Lab, letter: string): Locator {
  return lab.page.getByRole('region', { name: new RegExp(`^${lab.texts.controls.run(letter)} · `) });
}

async function openExperiment(lab: Lab): Promise<void> {
  await lab.open({ scenario: 'figure' });
  await lab.openCard('rule.E10');
  await expect(pane(lab, 'B').getByRole('img')).toBeVisible();
}

/** All marks of what has happened up to now. */
function drawn(part: Locator): Promise<string[]> {
  return part
    .locator('[data-message]:not([data-outcome="ahead"])')
    .evaluateAll((arrows) => arrows.map((arrow) => arrow.getAttribute('data-message') ?? ''));
}

test('a broken rule and the rule kept lie side by side: both are stepped, the catch is named, one click goes over', async ({
  lab,
}) => {
  await openExperiment(lab);
  const { controls, lights } = lab.texts;
  const [broken, kept] = [pane(lab, 'A'), pane(lab, 'B')];
  await expect(broken).toHaveAccessibleName(`Run A · ${controls.brokenRuleRun(10)}`);
  await expect(kept).toHaveAccessibleName(`Run B · ${controls.runRulesKept}`);
  await expect(broken.getByRole('img')).toHaveAccessibleName(/^Run A · E10 broken · /);

  const before = await drawn(kept);
  await lab.step(8);
  await expect.poll(() => drawn(kept)).not.toEqual(before);
  expect(await drawn(kept)).toEqual(await drawn(broken));

  await lab.stepTo(violation.step);
  await expect(broken).toContainText(lights.allHold);
  await lab.step();
  const sentence = lights.violation(violation, nodesOf(experiment.setup));
  await expect(broken).toContainText(lights.caught(violation.monitor, violation.step + 1, sentence));
  await expect(kept).toContainText(lights.allHold);

  await kept.getByRole('button', { name: /^R1, / }).click();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expect(kept.getByRole('button', { name: /^R1, / })).toHaveAttribute('aria-pressed', 'true');
  await expect(broken.getByRole('button', { name: /^R1, / })).toHaveAttribute('aria-pressed', 'false');
  await expect(broken).toContainText(sentence);
  expect(await lab.page.getByRole('region', { name: /^Run [A-Z] · / }).evaluateAll(namesOf)).toEqual([
    'Run A · E10 broken',
    'Run B · all rules kept',
  ]);
  await broken.getByRole('button', { name: 'A E10 broken' }).click();
  await expect(lab.run('A')).toHaveAttribute('aria-pressed', 'true');
  await lab.expectStep(violation.step + 1);
});

function namesOf(elements: Element[]): (string | null)[] {
  return elements.map((element) => element.getAttribute('aria-label'));
}

test('the second picture is laid and taken away by a button and by a key; with one run there is none to lay', async ({
  lab,
}) => {
  await lab.open({ scenario: 'figure' });
  await lab.press('c');
  await expect(lab.notice).toContainText(lab.texts.notices.noOtherRun);
  await expect(lab.button(lab.texts.controls.sideBySide)).toHaveCount(0);
  await lab.step();
  await lab.openCard('scenario.clear');
  await expect(lab.run('B')).toBeVisible();
  const pictures = lab.page.locator('#diagram svg[role=img]');
  const button = lab.button(lab.texts.controls.sideBySide);
  await button.click();
  await expect(pictures).toHaveCount(2);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(pictures).toHaveCount(1);
  await lab.press('c');
  await expect(pictures).toHaveCount(2);
  await lab.button(lab.texts.controls.closeRun('B')).click();
  await expect(pictures).toHaveCount(1);
  // One run has no tab.
  await expect(lab.runs).toHaveCount(0);
  await lab.expectScenario('figure');
});

test('both pictures are moved together, by hand and while playing, and no id is there twice', async ({ lab }) => {
  await openExperiment(lab);
  const [broken, kept] = [pane(lab, 'A'), pane(lab, 'B')];
  const place = (part: Locator) => part.locator('svg[role=img] > g[clip-path] > g').first().getAttribute('transform');
  await lab.step(30);
  const before = await place(broken);
  expect(await place(kept)).toBe(before);
  await kept.getByRole('img').hover();
  await lab.page.mouse.wheel(-200, 0);
  await expect.poll(() => place(broken)).not.toBe(before);
  expect(await place(broken)).toBe(await place(kept));

  await lab.press('Home');
  await expect.poll(() => drawn(kept)).toEqual([]);
  await lab.button(lab.texts.controls.play).click();
  await expect.poll(async () => (await drawn(kept)).length).toBeGreaterThan(0);
  await lab.button(lab.texts.controls.pause).click();
  expect(await drawn(kept)).toEqual(await drawn(broken));

  const ids = await lab.page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('the Go demo and PBFT lie side by side at the same time', async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.press('d');
  await lab.card('comparison.D2').click();
  const [demo, pbft] = [pane(lab, 'A'), pane(lab, 'B')];
  await expect(demo).toHaveAccessibleName(`Run A · ${lab.texts.scenarios.goDemo.title}`);
  await expect(pbft).toHaveAccessibleName(`Run B · ${lab.texts.controls.pbft}`);
  await lab.expectStep(comparisons.D2.demo.step);
  await expect(demo).toContainText('B2');
  await expect(pbft).toContainText(lab.texts.lights.allHold);
  await lab.press('x');
  await lab.expectStep(comparisons.D2.pbft.step);
  await lab.press('x');
  await lab.expectStep(comparisons.D2.demo.step);
});

const screens = [
  { name: 'wide', options: { viewport: { width: 1280, height: 720 } } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
];

for (const [turn, { name, options }] of screens.entries()) {
  for (const [index, language] of (['en', 'zh'] as const).entries()) {
    test(
      `axe finds nothing where two runs lie side by side (${name}, ${language})`,
      shareOf(2 * turn + index, 4),
      async ({ elsewhere }) => {
        const lab = (await elsewhere(options)).in(language);
        await openExperiment(lab);
        await lab.press('End');
        for (const colorScheme of ['light', 'dark'] as const) {
          await lab.page.emulateMedia({ colorScheme });
          expect(await axeFaults(lab)).toEqual([]);
        }
        expect(await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      },
    );
  }
}
