import type { BrowserContextOptions } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { Lab } from './lab.ts';
import { labOn } from './lab.ts';
import { watch } from './watch.ts';

interface Fixtures {
  /** The page of the test. Anything it complains of fails the test. */
  readonly lab: Lab;
  /** Another person: a browser with nothing kept in it. */
  readonly elsewhere: (options?: BrowserContextOptions) => Promise<Lab>;
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
});

export { expect };
