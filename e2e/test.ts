import type { BrowserContextOptions, TestDetails } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { Lab, Place } from './lab.ts';
import { labOn } from './lab.ts';
import { watch } from './watch.ts';

interface Fixtures {
  /** The page of the test. Anything it complains of fails the test. */
  readonly lab: Lab;
  /** Another person: a browser with nothing kept in it. */
  readonly elsewhere: (options?: BrowserContextOptions) => Promise<Lab>;
  /**
   * Opens a place beyond its start, and stops the clock of the page there: what takes time goes on when a test says so.
   */
  readonly openStopped: (place: Place) => Promise<void>;
}

/** Steps are shown at once, without messages travelling: most journeys are not about motion. */
const still: BrowserContextOptions = { reducedMotion: 'reduce' };

export const test = base.extend<Fixtures>({
  contextOptions: still,
  lab: async ({ page, context, baseURL }, use) => {
    const complaints = await watch(context, baseURL as string);
    await use(labOn(page, 'en'));
    expect(complaints).toEqual([]);
  },
  elsewhere: async ({ browser, baseURL }, use) => {
    const opened: { readonly complaints: readonly string[]; close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...still, ...options });
      opened.push({ complaints: await watch(context, baseURL as string), close: () => context.close() });
      return labOn(await context.newPage(), 'en');
    });
    for (const { complaints, close } of opened) {
      await close();
      expect(complaints).toEqual([]);
    }
  },
  openStopped: async ({ lab }, use) => {
    let isStopped = false;
    await use(async (place) => {
      await lab.page.clock.install();
      await lab.open(place);
      // Later parts have their marks in the picture as well: it is there before anything is to stand still.
      await lab.page.waitForLoadState('networkidle');
      await expect(lab.panel.getByRole('heading', { name: lab.texts.details.why, exact: true })).toBeVisible();
      await lab.page.clock.pauseAt(new Date(Date.now() + 60_000));
      isStopped = true;
    });
    // Playwright starts a clock that stands when the test is over, and may be late: then it starts that of the next
    // test.
    if (isStopped) await lab.page.clock.resume();
  },
});

/** Details of a test that `npm run test:all` has, and `npm test` has not. */
export const all: TestDetails = { tag: '@all' };

/**
 * Returns the details of one of many tests that are alike: `npm test` has every so manieth of them, counted from 0, and
 * `npm run test:all` the ones between.
 */
export function shareOf(index: number, every: number): TestDetails {
  return index % every === 0 ? {} : all;
}

export { expect };
