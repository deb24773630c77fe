import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import { crowded } from './crowded.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

// A trace of thousands of changes of the page costs more than the changes.
test.use({ trace: 'off' });

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 600 },
];

const screens = sizes.flatMap((size) => (['en', 'zh'] as const).map((language) => ({ ...size, language })));

/** The caption has two lines at most but on the narrowest screen. */
async function expectRoom(lab: Lab, scenario: ScenarioId, screen: (typeof screens)[number], every: number) {
  await lab.page.setViewportSize(screen);
  const reader = lab.in(screen.language);
  await reader.open({ scenario });
  const captionLinesMost = screen.width < 390 ? Number.POSITIVE_INFINITY : 2;
  expect(await crowded(reader, { every, captionLinesMost })).toEqual([]);
}

for (const [index, scenario] of (Object.keys(scenarios) as ScenarioId[]).entries()) {
  test.describe(`row 28: no words of ${scenario} lie on others, nor has a sentence too many lines`, () => {
    if (index % 6 === 0) {
      const one = screens[(index / 6) % screens.length] as (typeof screens)[number];
      test(`at every third step, at ${one.width}×${one.height} (${one.language})`, async ({ lab }) => {
        await expectRoom(lab, scenario, one, 3);
      });
    }
    for (const screen of screens) {
      test(`at any step, at ${screen.width}×${screen.height} (${screen.language})`, all, async ({ lab }) => {
        await expectRoom(lab, scenario, screen, 1);
      });
    }
  });
}
