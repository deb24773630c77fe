import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** `npm run bench:page`: the built page in a browser, one page at a time. Its figures are printed; none fails it. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../server.ts',
  outputDir: '../../test-results',
  workers: 1,
  reporter: [['line']],
  use: { ...base.use, trace: 'off' },
});
