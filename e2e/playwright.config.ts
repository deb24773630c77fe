import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { testRuns } from '../src/testing/runs.ts';
import { findBrowser } from './browser.mjs';

/** A free port, so that two checkouts can be tested on one machine at a time. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}

// Every worker reads this file again, and finds the port that was chosen first in its environment.
process.env.E2E_PORT ??= String(await freePort());
const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  globalSetup: './server.ts',
  // Playwright empties this folder at the start, so reports are kept elsewhere.
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/screenshots/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: availableParallelism(),
  retries: 0,
  // Tests that npm test leaves out have a tag.
  ...{ few: { grepInvert: /@all/ }, rest: { grep: /@all/ }, soak: {} }[testRuns],
  // These end what hangs. How long a test takes depends on what else the machine does, so none may end one that goes
  // on.
  timeout: 20 * 60_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: `../reports/e2e-${testRuns}.json` }]],
  use: {
    actionTimeout: 60_000,
    // A new context needs a new process of the browser, which takes more processor time than most tests do. Playwright
    // empties the one that it uses again: storage, cookies, clock, scripts, routes and permissions.
    reuseContext: true,
    // The lab; the start page is one folder above. 127.0.0.1 on both sides: `localhost` may mean the other kind of
    // address.
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}/lab/`,
    viewport: { width: 1280, height: 800 },
    // Every page would have the whole site kept, which takes longer than most tests; and what a worker answers is not
    // seen by tests that count requests, or keep a part away. offline.spec.ts has contexts of its own.
    serviceWorkers: 'block',
    locale: 'en-GB',
    ...(browser?.use.channel ? { channel: browser.use.channel } : {}),
    // Writing it takes a quarter of the time, and nobody fetches it from there.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      ...(browser?.use.executablePath ? { executablePath: browser.use.executablePath } : {}),
      // Containers run as root, where Chromium's sandbox does not start.
      chromiumSandbox: false,
      // The same letters and colours in every screenshot.
      args: ['--font-render-hinting=none', '--force-color-profile=srgb'],
    },
  },
});
