import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

// A trace of thousands of changes of the page costs more than the changes.
test.use({ trace: 'off' });

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** The steps, of every so many, whose caption has more than two lines. */
async function tooLong({ page, caption, stepField }: Lab, every: number): Promise<string[]> {
  const tape = page.getByRole('slider');
  const last = Number(await tape.getAttribute('max'));
  const found: string[] = [];
  for (let step = 0; step <= last; step += every) {
    await tape.fill(String(step));
    await expect(stepField).toHaveValue(String(step));
    const { lines, text } = await caption.locator('> p').evaluate((sentence) => ({
      lines: Math.round(sentence.scrollHeight / Number.parseFloat(getComputedStyle(sentence).lineHeight)),
      text: sentence.textContent,
    }));
    if (lines > 2) found.push(`step ${step}: ${text}`);
  }
  return found;
}

/** The run with the longest sentences of all. */
const worst: ScenarioId = 'inTheDark';

for (const size of sizes) {
  for (const language of ['en', 'zh'] as const) {
    const place = `at ${size.width}×${size.height} (${language})`;
    test(`the caption has two lines at most, ${place}`, async ({ lab }) => {
      await lab.page.setViewportSize(size);
      const reader = lab.in(language);
      await reader.open({ scenario: worst, step: 134 });
      expect(await tooLong(reader, 16)).toEqual([]);
    });

    for (const scenario of Object.keys(scenarios) as ScenarioId[]) {
      test(`the caption has two lines at most in every step of ${scenario}, ${place}`, all, async ({ lab }) => {
        await lab.page.setViewportSize(size);
        const reader = lab.in(language);
        await reader.open({ scenario });
        expect(await tooLong(reader, 1)).toEqual([]);
      });
    }
  }
}
