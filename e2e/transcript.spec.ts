import type { History } from '../src/engine/history.ts';
import { toldAt } from '../src/protocols/explain/stops.ts';
import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { en } from '../src/text/en/index.ts';
import { narrate } from '../src/text/tell/narrate.ts';
import { transcript } from '../src/text/tell/transcript.ts';
import type { Texts } from '../src/text/texts.ts';
import { captionOf } from './caption.ts';
import type { Lab } from './lab.ts';
import { historyOf, scenarioNamed } from './lab.ts';
import { all, expect, shareOf, test } from './test.ts';

/** Opens the transcript with the whole run behind it, every line unfolded, and writes it down as a text. */
async function transcriptOfPage(lab: Lab, history: History): Promise<string> {
  await lab.press('End');
  await lab.expectStep(history.steps.length);
  await lab.openTranscript();
  const earlier = lab.transcript.getByRole('button', { name: earlierLines(lab.texts) });
  while ((await earlier.count()) > 0) await earlier.first().click();
  await expect(lab.transcriptLines).toHaveCount(history.steps.length);
  const lines = await lab.transcriptLines.evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll('button > span')].map((span) => span.textContent ?? '')),
  );
  const numberWidth = String(history.steps.length).length;
  const tickWidth = String(history.steps.at(-1)?.tick ?? 0).length;
  return lines
    .map(([number = '', tick = '', sentence = '']) => {
      const digits = tick.replace(/\D/g, '');
      return `${number.padStart(numberWidth)}  @${digits.padStart(tickWidth)}  ${sentence}\n`;
    })
    .join('');
}

/** Matches the button with any count. */
function earlierLines({ details }: Texts): RegExp {
  return new RegExp(details.earlier(0).replace('0', '\\d+'));
}

for (const [index, scenario] of (Object.keys(scenarios) as ScenarioId[]).entries()) {
  for (const [turn, language] of (['en', 'zh'] as const).entries()) {
    test(
      `row 14: ${scenario} has the same transcript here and in the browser, byte for byte (${language})`,
      shareOf(index + 3 * turn, 18),
      async ({ lab }) => {
        const reader = lab.in(language);
        const history = historyOf(scenario);
        await reader.open({ scenario });
        expect(await transcriptOfPage(reader, history)).toBe(transcript(reader.texts, history));
      },
    );
  }
}

/** Losses, jitter, doubles, three clients and interventions, from a link: whatever chance decides, it decides twice. */
const uneven: Scenario = {
  base: 'clear',
  setup: {
    ...scenarioNamed('clear').setup,
    seed: 4_123_456_789,
    cluster: { ...scenarioNamed('clear').setup.cluster, replicas: 5, clients: 3 },
    conditions: { latency: 25, jitter: 120, loss: 7, duplication: 12 },
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'add x 5' } },
      { at: { tick: 3, after: 0 }, action: { kind: 'request', client: 2, operation: 'put y -7' } },
      { at: { tick: 150, after: 1 }, action: { kind: 'crash', replica: 3 } },
      { at: { tick: 400, after: 0 }, action: { kind: 'restart', replica: 3, memory: 'lost' } },
      { at: { tick: 500, after: 0 }, action: { kind: 'partition', groups: 'aabbbxxx' } },
      { at: { tick: 900, after: 0 }, action: { kind: 'heal' } },
    ],
  },
};

test('row 14: a link with chance in everything has the same transcript here and in the browser', async ({ lab }) => {
  const history = historyOf(uneven);
  await lab.open({ scenario: uneven });
  expect(await transcriptOfPage(lab, history)).toBe(transcript(en, history));
});

test(
  'row 55: the line of a step is what is told when it happens, above the picture and on the tape',
  all,
  async ({ lab }) => {
    const history = historyOf('figure');
    await lab.open({ scenario: 'figure' });
    await lab.openTranscript();
    await lab.stepTo(0);
    for (const index of history.steps.keys()) {
      // Step passes over what tells nothing; the tape does not.
      await lab.tape.press('ArrowRight');
      const line = lab.transcriptLines.nth(index);
      await expect(line.getByRole('button')).toHaveAttribute('aria-current', 'step');
      await expect(line).toContainText(narrate(en, history, index).sentence);
      // The end tells the last step that tells something.
      const { sentence } = narrate(en, history, toldAt(history, index + 1) - 1);
      await expect(captionOf(lab)).toContainText(sentence);
      await expect(lab.tape).toHaveAttribute(
        'aria-valuetext',
        en.controls.tapeValue(index + 1, history.steps.length, sentence),
      );
    }
  },
);

test('row 55: a line of the transcript is a way to its step, and what is to come is called so', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 6 });
  await lab.openTranscript();
  await expect(lab.transcriptLines).toHaveCount(6);
  await lab.page.getByRole('switch', { name: en.controls.showFuture }).click();
  await expect(lab.transcriptLines.nth(5)).not.toContainText(en.details.notYet);
  await expect(lab.transcriptLines.nth(6)).toContainText(en.details.notYet);
  await lab.transcriptLines.nth(15).getByRole('button').click();
  await lab.expectStep(16);
  await expect(lab.transcriptLines.nth(15)).not.toContainText(en.details.notYet);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(
    `the button that closes the transcript lies on no words (${viewport.width} px)`,
    viewport.width === 390 ? {} : all,
    async ({ lab }) => {
      await lab.page.setViewportSize(viewport);
      await lab.open({ scenario: 'clear', step: 9 });
      await lab.openTranscript();
      const close = await lab.transcript
        .getByRole('button', { name: lab.texts.controls.close, exact: true })
        .boundingBox();
      const words = lab.transcript.locator('[data-sticky] > *');
      const boxes = await words.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().toJSON()));
      expect(boxes.length).toBeGreaterThan(2);
      const { x = 0, y = 0, width = 0, height = 0 } = close ?? {};
      const isUnder = (box: DOMRect): boolean =>
        box.left < x + width && box.right > x && box.top < y + height && box.bottom > y;
      expect(boxes.filter(isUnder)).toEqual([]);
    },
  );
}
