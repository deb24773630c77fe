import type { Step } from '../src/engine/trace.ts';
import { isMilestone } from '../src/protocols/explain/milestones.ts';
import { stopsOf, toldAt } from '../src/protocols/explain/stops.ts';
import { transcriptLine } from '../src/text/tell/transcript.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

const figure = historyOf('figure');
const total = figure.steps.length;

/** Writes down every message that the live region comes to hold, from now on. */
async function listen(lab: Lab): Promise<() => Promise<string[]>> {
  await lab.liveRegion.evaluate((region) => {
    const heard: string[] = [];
    let last = region.textContent ?? '';
    new MutationObserver(() => {
      const text = region.textContent ?? '';
      if (text !== '' && text !== last) heard.push(text);
      last = text;
    }).observe(region, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  });
  return () => lab.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

const said = (lab: Lab, step: number): string =>
  lab.texts.controls.tapeValue(step, total, transcriptLine(lab.texts, figure, toldAt(figure, step) - 1));

/** A pause longer than the page waits before it speaks. */
const pauseMilliseconds = 1000;

test('row 56: there is one live region, and it is polite', async ({ lab, openStopped }) => {
  await openStopped({ scenario: 'figure', step: 2 });
  const regions = lab.page.locator('[aria-live]');
  await expect(regions).toHaveCount(1);
  await expect(regions).toHaveAttribute('aria-live', 'polite');
});

test('row 56: each step is told once, and steps taken in a hurry are told by the last', async ({
  lab,
  openStopped,
}) => {
  await openStopped({ scenario: 'figure', step: 2 });
  const heard = await listen(lab);
  for (const [count, step] of [3, 4, 5].entries()) {
    await lab.press('ArrowRight');
    await lab.page.clock.runFor(pauseMilliseconds);
    expect(await heard()).toHaveLength(count + 1);
    expect((await heard()).at(-1)).toBe(said(lab, step));
  }
  await lab.press('ArrowLeft');
  await lab.page.clock.runFor(pauseMilliseconds);
  expect((await heard()).at(-1)).toBe(said(lab, 4));

  await lab.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await lab.page.clock.runFor(pauseMilliseconds);
  expect(await heard()).toHaveLength(5);
  expect((await heard()).at(-1)).toBe(said(lab, 7));
});

test('row 56: a step that is taken before there are words for it is told as soon as there are', async ({ lab }) => {
  await lab.page.clock.install();
  let sendWords = (): void => {};
  const isTime = new Promise<void>((resolve) => {
    sendWords = resolve;
  });
  await lab.page.route(/\/explanations-[^/]*\.js$/, async (route) => {
    await isTime;
    await route.continue();
  });
  await lab.open({ scenario: 'figure', step: 2 });
  const heard = await listen(lab);
  await lab.press('ArrowRight', 'ArrowRight');
  await lab.page.clock.runFor(pauseMilliseconds);
  expect(await heard()).toEqual([]);
  sendWords();
  await expect.poll(heard).toEqual([said(lab, 4)]);
});

test(
  'row 56: scrubbing says nothing there, because the slider speaks for itself',
  all,
  async ({ lab, openStopped }) => {
    await openStopped({ scenario: 'figure', step: 2 });
    const heard = await listen(lab);
    const box = await lab.tape.boundingBox();
    if (!box) throw new Error('The tape is not on the page.');
    await lab.page.mouse.move(box.x + 20, box.y + box.height / 2);
    await lab.page.mouse.down();
    for (const share of [0.2, 0.4, 0.6]) {
      await lab.page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
      await lab.page.clock.runFor(pauseMilliseconds);
    }
    await lab.page.mouse.up();
    await lab.page.clock.runFor(pauseMilliseconds);
    for (const key of ['ArrowRight', 'ArrowRight', 'Home']) {
      await lab.tape.press(key);
      await lab.page.clock.runFor(pauseMilliseconds);
    }
    expect(await lab.currentStep()).toBe(0);
    expect(await heard()).toEqual([]);
  },
);

test(
  'row 56: a step that is left with the slider before it was told is not told',
  all,
  async ({ lab, openStopped }) => {
    await openStopped({ scenario: 'figure', step: 2 });
    const heard = await listen(lab);
    await lab.press('ArrowRight');
    await lab.tape.press('Home');
    await lab.page.clock.runFor(pauseMilliseconds);
    expect(await lab.currentStep()).toBe(0);
    expect(await heard()).toEqual([]);
  },
);

for (const speed of ['4', '2', '1']) {
  test(`row 56: play tells each milestone once, and nothing else (${speed}×)`, all, async ({ lab, openStopped }) => {
    await openStopped({ scenario: 'figure', step: 2 });
    await lab.page.getByRole('combobox', { name: lab.texts.controls.speed }).selectOption(speed);
    const heard = await listen(lab);
    await lab.button(lab.texts.controls.play).click();
    for (let waited = 0; waited < 27_000 / Number(speed); waited += 500) await lab.page.clock.runFor(500);
    await lab.expectStep(total);
    await lab.page.clock.runFor(pauseMilliseconds);

    // The end tells the last step that tells something.
    const told = stopsOf(figure).counts.filter((step) => step > 2);
    const milestones = told.filter((step) => isMilestone(figure, figure.steps[toldAt(figure, step) - 1] as Step));
    expect(milestones).toHaveLength(figure.steps.slice(2).filter((step) => isMilestone(figure, step)).length);
    expect(await heard()).toEqual(milestones.map((step) => said(lab, step)));
  });
}

test('row 56: whoever wants silence gets it', all, async ({ lab, openStopped }) => {
  await lab.page.addInitScript(() => {
    localStorage.setItem('pbft-lab.preferences', JSON.stringify({ announcements: 'silent' }));
  });
  await openStopped({ scenario: 'figure', step: 2 });
  const heard = await listen(lab);
  await lab.press('ArrowRight');
  await lab.page.clock.runFor(pauseMilliseconds);
  expect(await heard()).toEqual([]);
});
