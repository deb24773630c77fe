import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
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
const port = process.env.E2E_PORT;
// 127.0.0.1 on both sides: `localhost` may mean the other kind of address.
const address = `http://127.0.0.1:${port}/`;
const browser = findBrowser();
// The page that is tested is the one in `dist/`, or in another folder: `vite build --outDir PLACE`, then E2E_DIST=PLACE.
const folder = process.env.E2E_DIST ?? 'dist';

export default defineConfig({
  testDir: '.',
  // Playwright empties this folder at the start, so reports are kept elsewhere.
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/screenshots/{testFileName}/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // A machine with other work takes several times as long; a test that waits in vain still ends.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 800 },
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
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --outDir ${folder}`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
