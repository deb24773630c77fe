import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

const { grep: _grep, grepInvert: _grepInvert, globalSetup: _globalSetup, ...settings } = base;

/** Every format in the program it is for. Nothing of it needs the built page; one test needs the browser. */
export default defineConfig({
  ...settings,
  testDir: '.',
  testMatch: 'programs.ts',
  outputDir: '../../test-results-programs',
  // Beside the journeys.
  workers: 1,
  reporter: [['list'], ['json', { outputFile: '../../reports/programs.json' }]],
});
