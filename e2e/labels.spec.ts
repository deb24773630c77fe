import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import { overlaps } from './overlaps.ts';
import { expect, test } from './test.ts';

// A trace of thousands of changes of the page costs more than the changes.
test.use({ trace: 'off' });

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 600 },
];

for (const { width, height } of sizes) {
  for (const language of ['en', 'zh'] as const) {
    test(`row 28: no words lie on others at ${width}×${height} (${language})`, async ({ page, lab }) => {
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height });
      const reader = lab.in(language);
      for (const scenario of Object.keys(scenarios) as ScenarioId[]) {
        await reader.open({ scenario });
        expect.soft(await overlaps(reader), `${scenario} at ${width}×${height} in ${language}`).toEqual([]);
      }
    });
  }
}
