import type { Locator } from '@playwright/test';
import { pairOf } from '../src/engine/pair.ts';
import type { Parting } from '../src/protocols/explain/differences.ts';
import { alignmentOf, stepOfParting } from '../src/protocols/explain/differences.ts';
import type { Experiment } from '../src/protocols/pbft/broken/experiments/experiment.ts';
import { keptTwin } from '../src/protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../src/protocols/pbft/broken/experiments/index.ts';
import { runOf } from '../src/protocols/run.ts';
import { comparisons } from '../src/scenario/comparisons/index.ts';
// One side of a comparison is the Go demo's.
import { nodesOf } from '../src/text/names.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const [experiment] = experiments.filter(({ rule }) => rule.id === 'E10') as [Experiment];
const history = historyOf({ base: 'clear', setup: experiment.setup });
const [violation] = history.violations;
if (!violation) throw new Error('nothing is caught');

/** The picture of a run with its caption, where two lie side by side. */
function pane(lab: Lab, letter: string): Locator {
  return lab.page.getByRole('region', { name: new RegExp(`^${lab.texts.controls.run(letter)} · `) });
}

/** @param seen the run whose picture is there at first: on a phone there is one. */
async function openExperiment(lab: Lab, seen = 'B'): Promise<void> {
  await lab.open({ scenario: 'figure' });
  await lab.openCard('rule.E10');
  await expect(pane(lab, seen).getByRole('img')).toBeVisible();
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
  const { controls, lights, endCard, comparing } = lab.texts;
  const [broken, kept] = [pane(lab, 'A'), pane(lab, 'B')];
  await expect(broken).toHaveAccessibleName(`Run A · ${controls.brokenRuleRun(10)}`);
  await expect(kept).toHaveAccessibleName(`Run B · ${controls.runRulesKept}`);
  await expect(broken.getByRole('img')).toHaveAccessibleName(/^Run A · E10 broken · /);

  const before = await drawn(kept);
  await lab.step(8);
  await expect.poll(() => drawn(kept)).not.toEqual(before);
  expect(await drawn(kept)).toEqual(await drawn(broken));

  await lab.stepTo(violation.step);
  await expect(broken).toContainText(comparing.safetyHolds);
  await lab.step();
  await expect(broken).toContainText(endCard.violated(violation.step + 1));
  await expect(broken).toContainText(lights.violation(violation, nodesOf(experiment.setup)));
  await expect(kept).toContainText(comparing.safetyHolds);

  await kept.getByRole('button', { name: /^R1, / }).click();
  const head = (part: Locator) => part.getByRole('button', { name: /^[AB] / });
  await expect(head(kept)).toHaveAttribute('aria-pressed', 'true');
  await expect(kept.getByRole('button', { name: /^R1, / })).toHaveAttribute('aria-pressed', 'true');
  await expect(broken.getByRole('button', { name: /^R1, / })).toHaveAttribute('aria-pressed', 'false');
  expect(await lab.page.getByRole('region', { name: /^Run [A-Z] · / }).evaluateAll(namesOf)).toEqual([
    'Run A · E10 broken',
    'Run B · all rules kept',
  ]);
  await head(broken).click();
  await expect(head(broken)).toHaveAttribute('aria-pressed', 'true');
  await lab.expectStep(violation.step + 1);
});

test('the next difference is first where the runs part, which a line marks in both, and then the breach of a promise', async ({
  lab,
}) => {
  await openExperiment(lab);
  const { controls, comparing, endCard } = lab.texts;
  const pair = pairOf(history, runOf(keptTwin(experiment)));
  const { partings, only } = alignmentOf(pair);
  const [first, second] = partings as [Parting, Parting];
  const [broken, kept] = [pane(lab, 'A'), pane(lab, 'B')];
  const line = (part: Locator) => part.locator('[data-kind="parting"]');
  const told = lab.page.getByRole('region', { name: comparing.label });
  await expect(told).toContainText(comparing.notBefore((first.differences[0]?.step ?? 0) + 1, first.tick));
  await expect(line(broken)).toHaveCount(0);

  await lab.button(controls.nextDifference).click();
  await lab.expectStep(stepOfParting(first, 0) ?? 0);
  await expect(told).toContainText(comparing.here(1, partings.length));
  await expect(told).toContainText(comparing.partHere);
  for (const part of [broken, kept]) await expect(part).toContainText(`${first.tick} ms`);
  await expect(line(kept)).toHaveCount(1);
  expect(await line(broken).getAttribute('d')).toBe(await line(kept).getAttribute('d'));

  await lab.press('j');
  await lab.expectStep(violation.step + 1);
  await expect(told).toContainText(comparing.here(2, partings.length));
  await expect(broken.getByRole('button', { name: endCard.violated(violation.step + 1) })).toBeVisible();
  for (const part of [broken, kept]) await expect(part).toContainText(`${second.tick} ms`);
  const marked = await broken
    .locator('[data-only]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-only')));
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((id) => !only[0].has(id ?? ''))).toEqual([]);
});

test(
  'what is broken in a fork is compared with the run it came from: nothing before the deed, which is named',
  all,
  async ({ lab }) => {
    const { controls, comparing, interventions } = lab.texts;
    await lab.open({ scenario: 'clear', step: 9 });
    await lab.crash('R2');
    await expect(lab.run('B')).toBeVisible();
    await lab.button(controls.compareRuns('A', 'B')).click();
    const told = lab.page.getByRole('region', { name: comparing.label });
    const entry = interventions.entry({ kind: 'crash', replica: 2 }, { replicas: 4, clients: 1 });
    await expect(told).toContainText(entry);
    await lab.press('Home');
    await lab.button(controls.nextDifference).click();
    await expect(told).toContainText(comparing.onlyIn('B', comparing.phrase(entry, 0)));
    await lab.expectStep(10);
  },
);

function namesOf(elements: Element[]): (string | null)[] {
  return elements.map((element) => element.getAttribute('aria-label'));
}

test(
  'the second picture is laid and taken away by a button and by a key; with one run there is none to lay',
  all,
  async ({ lab }) => {
    const { controls, notices } = lab.texts;
    await lab.open({ scenario: 'figure' });
    for (const key of ['c', 'j']) {
      await lab.press(key);
      await expect(lab.notice).toContainText(notices.noOtherRun);
    }
    const compare = lab.button(controls.compareRuns('A', 'B'));
    await expect(compare).toHaveCount(0);
    await lab.step();
    await lab.openCard('scenario.clear');
    await expect(lab.run('B')).toBeVisible();
    const pictures = lab.page.locator('#diagram svg[role=img]');
    await compare.click();
    await expect(pictures).toHaveCount(2);
    await expect(lab.runs).toContainText(controls.aligned('A', 'B'));
    await lab.button(controls.leaveComparison).click();
    await expect(pictures).toHaveCount(1);
    await lab.press('c');
    await expect(pictures).toHaveCount(2);
    // A tab shows its run alone.
    await lab.run('A').click();
    await expect(pictures).toHaveCount(1);
    await expect(lab.run('A')).toHaveAttribute('aria-pressed', 'true');
    await lab.expectScenario('figure');
  },
);

test(
  'on a phone one picture is shown at a time, and a switch goes to the other at the same time',
  all,
  async ({ elsewhere }) => {
    const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await openExperiment(lab, 'A');
    const { controls, comparing } = lab.texts;
    const pictures = lab.page.locator('#diagram svg[role=img]');
    await lab.button(controls.nextDifference).click();
    const { partings } = alignmentOf(pairOf(history, runOf(keptTwin(experiment))));
    await expect(lab.page.getByRole('region', { name: comparing.label })).toContainText(
      comparing.here(1, partings.length),
    );
    await expect(pictures).toHaveCount(1);
    await lab.page.locator('label').filter({ hasText: controls.runRulesKept }).click();
    await expect(pane(lab, 'B').getByRole('img')).toBeVisible();
    await expect(pane(lab, 'A')).toHaveCount(0);
    await expect(pane(lab, 'B')).toContainText(`${partings[0]?.tick} ms`);
  },
);

test('both pictures are moved together, by hand and while playing, and no id is there twice', all, async ({ lab }) => {
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

test('the Go demo and PBFT lie side by side at the same time', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.press('d');
  await lab.card('comparison.D2').click();
  const [demo, pbft] = [pane(lab, 'A'), pane(lab, 'B')];
  await expect(demo).toHaveAccessibleName(`Run A · ${lab.texts.scenarios.goDemo.title}`);
  await expect(pbft).toHaveAccessibleName(`Run B · ${lab.texts.controls.pbft}`);
  await lab.expectStep(comparisons.D2.demo.step);
  await expect(demo).toContainText(lab.texts.endCard.violated(43));
  await expect(pbft).toContainText(lab.texts.comparing.safetyHolds);
  await expect(lab.page.getByRole('region', { name: lab.texts.comparing.label })).toContainText(
    lab.words.comparisons.entries.D2.demo,
  );
  await lab.press('x');
  await lab.expectStep(comparisons.D2.pbft.step);
  await lab.press('x');
  await lab.expectStep(comparisons.D2.demo.step);
});

const screens = [
  { name: 'wide', options: { viewport: { width: 1280, height: 720 } } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
];

for (const { name, options } of screens) {
  for (const language of ['en', 'zh'] as const) {
    test(`axe finds nothing where two runs lie side by side (${name}, ${language})`, all, async ({ elsewhere }) => {
      const lab = (await elsewhere(options)).in(language);
      await openExperiment(lab, name === 'phone' ? 'A' : 'B');
      await lab.press('j');
      for (const colorScheme of ['light', 'dark'] as const) {
        await lab.page.emulateMedia({ colorScheme });
        expect(await axeFaults(lab)).toEqual([]);
      }
      expect(await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}
