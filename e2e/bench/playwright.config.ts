import base from '../playwright.config.ts';

/** `npm run bench:page`: the built page in a browser, one page at a time. It prints its figures and never fails by them. */
export default {
  ...base,
  testDir: '.',
  testMatch: 'page.bench.ts',
  globalSetup: '../server.ts',
  outputDir: '../../test-results',
  workers: 1,
  grepInvert: undefined,
  grep: undefined,
  reporter: [['line']],
  use: { ...base.use, trace: 'off', contextOptions: { reducedMotion: 'reduce' } },
};
