import type { Page } from '@playwright/test';
import { all, expect, test } from './test.ts';

/**
 * The time of the drag. Safari throws beyond 100 writes in 30 s; the lab allows itself 60, so 12 in the 6 s of this
 * test.
 */
const scrubMilliseconds = 6000;
const writesAtMost = 12;
/** Between two moves of a hand. */
const moveMilliseconds = 100;

interface Counted {
  replaced: number;
  pushed: number;
}

/** Counts how often the page writes its address. */
async function countWrites(page: Page): Promise<() => Promise<Counted>> {
  await page.addInitScript(() => {
    const counted = { replaced: 0, pushed: 0 };
    const { replaceState, pushState } = history;
    history.replaceState = function (...values) {
      counted.replaced++;
      replaceState.apply(this, values);
    };
    history.pushState = function (...values) {
      counted.pushed++;
      pushState.apply(this, values);
    };
    Object.assign(window, { counted });
  });
  return () => page.evaluate(() => (window as unknown as { counted: Counted }).counted);
}

test(
  'row 48: six seconds of scrubbing write the address twelve times at most, by drag or by key',
  all,
  async ({ lab, openStopped }) => {
    const written = await countWrites(lab.page);
    await openStopped({ scenario: 'rush', step: 2 });
    const box = await lab.tape.boundingBox();
    if (!box) throw new Error('The tape is not on the page.');
    const moves = scrubMilliseconds / 2 / moveMilliseconds;

    await lab.page.mouse.move(box.x + 10, box.y + box.height / 2);
    await lab.page.mouse.down();
    for (let count = 0; count < moves; count++) {
      await lab.page.mouse.move(box.x + 10 + (count % 40) * ((box.width - 20) / 40), box.y + box.height / 2);
      await lab.page.clock.runFor(moveMilliseconds);
    }
    const during = await written();
    await lab.page.mouse.up();
    await lab.tape.focus();
    for (let count = 0; count < moves; count++) {
      await lab.page.keyboard.press(count % 40 < 20 ? 'ArrowRight' : 'ArrowLeft');
      await lab.page.clock.runFor(moveMilliseconds);
    }

    expect(during.replaced, 'never while the thumb is held').toBeLessThanOrEqual(1);
    expect((await written()).replaced).toBeLessThanOrEqual(writesAtMost);
    expect((await written()).pushed).toBe(0);
    // Once it is quiet, the address is that of the step.
    await lab.page.clock.runFor(1000);
    const step = await lab.currentStep();
    await expect(lab.page).toHaveURL(new RegExp(`at=${step}&`));
  },
);

test('row 48: where the browser forbids writing the address, everything else goes on', all, async ({ lab }) => {
  await lab.page.addInitScript(() => {
    const forbid = () => {
      document.documentElement.dataset.refusals = String(1 + Number(document.documentElement.dataset.refusals ?? 0));
      throw new DOMException('too often', 'SecurityError');
    };
    history.replaceState = forbid;
    history.pushState = forbid;
  });
  await lab.open({ scenario: 'figure' });
  const refusals = () => lab.page.evaluate(() => Number(document.documentElement.dataset.refusals));
  const soFar = await refusals();
  await lab.step(5);
  await expect.poll(refusals).toBeGreaterThan(soFar);
  await lab.expectStep(6);
  const afterSteps = await refusals();
  await lab.openCard('scenario.seven');
  await expect.poll(refusals).toBeGreaterThan(afterSteps);
  await expect(lab.lane('R6')).toBeVisible();
  await lab.step();
  await lab.expectStep(1);
});

test('row 49: Back returns to the run before, where it was left, never to the step before', async ({ elsewhere }) => {
  // A browser keeps 50 entries, and the one of the other tests may be full.
  const lab = await elsewhere();
  await lab.open({ scenario: 'figure' });
  await lab.step(4);
  await expect(lab.page).toHaveURL(/at=5&/);
  await lab.step(2);
  await expect(lab.page).toHaveURL(/at=7&/);
  const entries = () => lab.page.evaluate(() => history.length);
  const before = await entries();

  await lab.openCard('scenario.seven');
  await expect(lab.page).toHaveURL(/s=1\.seven/);
  await lab.step(3);
  await expect(lab.page).toHaveURL(/at=3&/);
  expect(await entries(), 'one place to come back to').toBe(before + 1);

  await lab.page.goBack();
  await lab.expectStep(7);
  await lab.expectScenario('figure');
  await expect(lab.run('A'), 'it is the run that was kept, not another one like it').toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(lab.run('C')).toHaveCount(0);

  await lab.page.goForward();
  await lab.expectScenario('seven');
  await lab.expectStep(3);
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
});
