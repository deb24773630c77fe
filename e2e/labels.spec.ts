import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import type { Lab } from './lab.ts';
import { overlaps } from './overlaps.ts';
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

async function expectNoOverlaps(lab: Lab, scenario: ScenarioId, screen: (typeof screens)[number], every: number) {
  await lab.page.setViewportSize(screen);
  const reader = lab.in(screen.language);
  await reader.open({ scenario });
  expect(await overlaps(reader, every)).toEqual([]);
}

for (const [index, scenario] of (Object.keys(scenarios) as ScenarioId[]).entries()) {
  test.describe(`row 28: no words of ${scenario} lie on others`, () => {
    if (index % 3 === 0) {
      const one = screens[(index / 3) % screens.length] as (typeof screens)[number];
      test(`at every third step, at ${one.width}×${one.height} (${one.language})`, async ({ lab }) => {
        await expectNoOverlaps(lab, scenario, one, 3);
      });
    }
    for (const screen of screens) {
      test(`at any step, at ${screen.width}×${screen.height} (${screen.language})`, all, async ({ lab }) => {
        await expectNoOverlaps(lab, scenario, screen, 1);
      });
    }
  });
}
