import { defineConfig } from '@playwright/test';
import { findFirefox } from './browser.mjs';
import chromium from './playwright.config.ts';

const firefox = findFirefox();
const { grep: _grep, grepInvert: _grepInvert, ...settings } = chromium;
const { channel: _channel, launchOptions: _options, ...use } = settings.use ?? {};

/**
 * The journeys that pass in Firefox, too: start, step, break, share, open, transcript. Tests with this tag need what only
 * Chromium lets a test do: fingers, a look into the clipboard, a file that is saved.
 */
export default defineConfig({
  ...settings,
  testMatch: ['firstVisit', 'play', 'tape', 'letters', 'faults', 'share', 'links', 'transcript', 'hosting'].map(
    (name) => `${name}.spec.ts`,
  ),
  grepInvert: /@chromium/,
  // Beside the other journeys.
  workers: 1,
  outputDir: '../test-results-firefox',
  reporter: [['list'], ['json', { outputFile: '../reports/e2e-firefox.json' }]],
  use: {
    ...use,
    browserName: 'firefox',
    // A new one takes no longer here, and emptying one may meet a page that still goes elsewhere.
    reuseContext: false,
    ...(firefox ? { channel: firefox.use.channel } : {}),
    launchOptions: { ...(firefox ? { executablePath: firefox.use.executablePath } : {}) },
  },
});
