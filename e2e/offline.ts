import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { built, builtFiles, isOfTheLab } from './built.ts';
import type { Host } from './hosting.ts';
import { host, readHeaders } from './hosting.ts';
import type { Lab } from './lab.ts';
import { visits } from './visits.ts';
import { isMissingAt } from './walk.ts';
import { watch } from './watch.ts';

/** The site as tests without a network have it: in a folder of a host that they can end. */

export const folder = '/courses/pbft/';
const rules = readHeaders(readFileSync(join(built, '_headers'), 'utf8'));

interface Fixtures {
  /** A host that serves a build in a folder of a site, and another page in the rest of it. */
  readonly serve: (build?: string, elsewhere?: string) => Promise<Host>;
  /** A browser in which the site may be kept. */
  readonly browserFor: (home: string, options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A folder of the test. */
  readonly place: string;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  serve: async ({}, use) => {
    const hosts: Host[] = [];
    await use(async (build = built, elsewhere = '') => {
      const hosted = await host(build, folder, rules, elsewhere);
      hosts.push(hosted);
      return hosted;
    });
    for (const { close } of hosts) close();
  },
  browserFor: async ({ browser }, use) => {
    const opened: { readonly context: BrowserContext; readonly complaints: readonly string[] }[] = [];
    await use(async (home, options = {}) => {
      const context = await browser.newContext({
        serviceWorkers: 'allow',
        reducedMotion: 'reduce',
        locale: 'en-GB',
        viewport: { width: 1280, height: 800 },
        ...(home.startsWith('http') ? { baseURL: `${home}${folder}lab/` } : {}),
        ...options,
      });
      opened.push({ context, complaints: await watch(context, home) });
      return context;
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  place: async ({}, use) => {
    const made = mkdtempSync(join(tmpdir(), 'pbft-lab-offline-'));
    await use(made);
    rmSync(made, { recursive: true, force: true });
  },
});

/** The moments without work in which a page asks once more for each of its parts, and for those that they name. */
const IDLE_MOMENTS = 100;

/** Waits until the page has fetched all that it may want, and as long after that as it takes to have itself kept. */
export async function hasAllParts(page: Pick<Page, 'waitForFunction' | 'evaluate'>): Promise<void> {
  await page.waitForFunction((files) => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1));
    return files.every((file) => fetched.includes(file));
  }, builtFiles().filter(isOfTheLab));
  await page.evaluate(async (moments) => {
    for (let count = 0; count < moments; count++) await new Promise((idle) => window.requestIdleCallback(idle));
  }, IDLE_MOMENTS);
}

/** Has the pages of a context remember that they asked to be kept (`asksToBeKept`). */
export async function noteRegistrations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // The page that a window begins with has none.
    if (!('ServiceWorkerContainer' in window)) return;
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...given) {
      Object.assign(window, { asksToBeKept: true });
      return register.apply(this, given);
    };
  });
}

export const asksToBeKept = (page: Pick<Page, 'evaluate'>): Promise<boolean> =>
  page.evaluate(() => 'asksToBeKept' in window);

/** Makes a visit to every part of the lab. */
export async function visitAll(lab: Lab): Promise<void> {
  for (const visit of visits) {
    expect(await isMissingAt(lab, visit), visit.name).toBe(false);
    await visit.leave?.(lab);
  }
}

export { expect };
