// `npm test`: every check, one after another, going on after a failure. The last line is the sum of them all.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { countPlaywright, countVitest } from './reports.mjs';

/** A check that hangs fails after this time, and those after it still run. */
const longestCheckMilliseconds = 15 * 60_000;
const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);

/** A check without a `count` is one test: it passes or it fails. */
const checks = [
  { name: 'lock', command: ['node', '.ci/lock-audit.mjs'] },
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check'] },
  { name: 'unused', command: ['knip'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=reports/unit.json'],
    report: 'reports/unit.json',
    count: countVitest,
  },
  { name: 'build', command: ['vite', 'build'] },
  { name: 'browser', command: ['node', 'e2e/ensure-browser.mjs'] },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    report: 'reports/e2e.json',
    count: countPlaywright,
    needs: ['build', 'browser'],
  },
];

function run([command, ...args]) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
    timeout: longestCheckMilliseconds,
  });
  return status === 0;
}

function result(check, succeeded) {
  if (!check.count) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counted = existsSync(check.report)
    ? check.count(JSON.parse(readFileSync(check.report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner may fail without a failing test: it did not start, found no test, or caught a stray error.
  const silentFailure = counted.failed === 0 && (!succeeded || counted.passed === 0);
  return silentFailure ? { ...counted, failed: 1 } : counted;
}

// What an earlier run left behind must not be taken for the result of this one.
for (const leftover of ['reports', 'dist']) rmSync(leftover, { recursive: true, force: true });

const sum = { passed: 0, failed: 0, skipped: 0 };
const failedChecks = [];
for (const check of checks) {
  console.log(`\n== ${check.name}`);
  const start = Date.now();
  const missing = check.needs?.filter((name) => failedChecks.includes(name)) ?? [];
  if (missing.length) console.log(`Not run, because of: ${missing.join(', ')}`);
  const { passed, failed, skipped } = result(check, missing.length === 0 && run(check.command));
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  if (failed) failedChecks.push(check.name);
  console.log(`== ${check.name}: ${failed ? 'FAILED' : 'ok'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

if (failedChecks.length) console.log(`\nFailed: ${failedChecks.join(', ')}`);
const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed ? 1 : 0;
