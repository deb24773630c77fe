import { defaultCluster } from '../src/protocols/defaults.ts';
import { scenarioOf } from '../src/scenario/builtIn/index.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { crowded } from './crowded.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

// A trace of thousands of changes of the page costs more than the changes.
test.use({ trace: 'off' });

/** A run whose first primaries are down from the start: the request has to wait for one that is not. */
function crashedPrimaries(replicas: number, count: number): Scenario {
  const { setup } = scenarioOf('clear');
  const crashes = Array.from({ length: count }, (_, replica) => {
    return { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica } } as const;
  });
  const cluster = { ...defaultCluster, replicas };
  return { base: 'clear', setup: { ...setup, cluster, interventions: [...crashes, ...setup.interventions] } };
}

const four = crashedPrimaries(4, 1);
const seven = crashedPrimaries(7, 2);

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** The theme moves nothing: each size has both, in one language each. */
const screens = sizes.flatMap((size, index) =>
  (['en', 'zh'] as const).map((language, turn) => {
    const colorScheme = (index + turn) % 2 === 0 ? ('light' as const) : ('dark' as const);
    return { ...size, colorScheme, language };
  }),
);
type Screen = (typeof screens)[number];

async function expectNoOverlaps(lab: Lab, scenario: Scenario, screen: Screen, every: number): Promise<void> {
  const { width, height, colorScheme, language } = screen;
  await lab.page.setViewportSize({ width, height });
  await lab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const reader = lab.in(language);
  await reader.open({ scenario });
  expect(await crowded(reader, { every })).toEqual([]);
}

for (const [replicas, scenario] of Object.entries({ four, seven })) {
  test.describe(`row 28: in a view change of ${replicas} replicas no words lie on others`, () => {
    test('at every fifth step', replicas === 'four' ? {} : all, async ({ lab }) => {
      const screen = screens.at(replicas === 'four' ? 0 : -1) as Screen;
      await expectNoOverlaps(lab, scenario, screen, 5);
    });
    for (const screen of screens) {
      const { width, height, colorScheme, language } = screen;
      test(`at any step, at ${width}×${height} (${colorScheme}, ${language})`, all, async ({ lab }) => {
        await expectNoOverlaps(lab, scenario, screen, 1);
      });
    }
  });
}

test('star, frame and title of a view change follow the run; a timer and an entry speak in their step alone', async ({
  page,
  lab,
}) => {
  const { steps } = historyOf(four);
  const { diagram } = lab.texts;
  const stepsOf = (kind: string) =>
    [1, 2, 3].map((node) => {
      return steps.findIndex((step) => step.node === node && step.notes.some((note) => note.kind === kind)) + 1;
    });
  const picture = page.locator('#diagram svg[role=img]');
  const star = picture.locator('text').filter({ hasText: /[★☆]/ });
  const frames = picture.locator('[data-band]');
  const title = picture.locator('[data-kind=title]');
  const entries = picture.locator('[data-gate="enteredView"]');
  const fired = picture.locator('[data-timer=fired]');
  const label = picture.locator('[data-kind=gate]').filter({ hasText: diagram.entersView(1) });
  await lab.open({ scenario: four, step: 3 });
  await expect(star).toHaveText('R0 ★');
  await expect(frames).toHaveCount(0);

  await lab.stepTo(Math.min(...stepsOf('viewChangeStarted')));
  await expect(fired).toHaveCount(1);
  await lab.stepTo(Math.max(...stepsOf('viewChangeStarted')));
  await expect(star).toHaveText('R1 ☆');
  await expect(frames).toHaveCount(1);
  await expect(title).toHaveText(diagram.viewChange(0, 1));
  await expect(entries).toHaveCount(0);
  await expect(lab.lane('R2')).toHaveAccessibleName(/view 1/);

  await lab.stepTo(stepsOf('enteredView')[0] as number);
  await expect(star).toHaveText('R1 ★');
  await expect(entries).toHaveCount(1);
  await expect(label).toHaveCount(1);

  await lab.press('End');
  await lab.more(lab.texts.controls.fit);
  await expect(entries).toHaveCount(3);
  await expect(label).toHaveCount(0);
  await expect(fired).toHaveCount(0);
});
