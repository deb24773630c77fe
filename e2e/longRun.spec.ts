import { toldAt } from '../src/protocols/explain/stops.ts';
import { transcriptLine } from '../src/text/tell/transcript.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { manyRequests } from './manyRequests.ts';
import { all, expect, test } from './test.ts';

const requests = 180;

/** So many requests that the run has more than 5,000 steps. */
const long = manyRequests(requests);

/** The limit of elements of picture and tape: what is in view and a little around it is drawn, not the whole run. */
const drawnAtMost = 4000;

// Writing down every change of the page for a trace would be measured too.
test.use({ trace: 'off' });

/** Goes to steps all over the run, and returns how many milliseconds each took. */
async function seekAll(lab: Lab): Promise<string> {
  const history = historyOf(long);
  const total = history.steps.length;
  expect(total).toBeGreaterThan(5000);
  // It is computed to its end.
  await expect(lab.stepField.locator('..')).toContainText(`/ ${total}`);
  await expect(lab.stepField.locator('..')).not.toContainText('…');
  const milliseconds: number[] = [];
  for (const step of [total, 17, 4711, 2500, 2501, 2499, 0, 4999, 513, total - 1]) {
    milliseconds.push(
      await lab.tape.evaluate(async (tape, wanted) => {
        const input = tape as HTMLInputElement;
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const start = performance.now();
        setValue?.call(input, String(wanted));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      }, step),
    );
    await lab.expectStep(step);
    const { tapeStart, tapeValue } = lab.texts.controls;
    const sentence = step === 0 ? '' : transcriptLine(lab.texts, history, toldAt(history, step) - 1);
    const said = step === 0 ? tapeStart(total) : tapeValue(step, total, sentence);
    await expect(lab.tape).toHaveAttribute('aria-valuetext', said);
    expect(await lab.page.locator('svg *').count(), `drawn at step ${step}`).toBeLessThan(drawnAtMost);
  }
  return milliseconds.map((time) => time.toFixed(0)).join(', ');
}

test('row 13: in a run of 5,000 steps any step is there at once', async ({ lab }) => {
  await lab.open({ scenario: long, step: 3 });
  await seekAll(lab);
});

test('row 13: so it is on a processor four times slower', all, async ({ lab }) => {
  await lab.open({ scenario: long, step: 3 });
  const protocol = await lab.page.context().newCDPSession(lab.page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  console.log(`Seek at a quarter of this processor, picture included: ${await seekAll(lab)} ms`);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
});
