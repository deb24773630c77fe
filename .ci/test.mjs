// `npm test` (quick and whole) and, with `all`, `npm run test:all` (what takes longer: the random samples that
// `npm test` leaves out).
// Checks run side by side, as many as there are cores; each prints its output whole when it ends. The last line is the
// sum of them all. Nothing here depends on how fast the machine is: the one clock ends what hangs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { countPlaywright, countVitest } from './reports.mjs';

const isAll = process.argv[2] === 'all';
const runs = isAll ? 'rest' : 'few';

/** A check that hangs ends after this time, with all its processes; those after it still run. */
const HANG_MILLISECONDS = 35 * 60_000;

const unitReport = `reports/unit-${runs}.json`;

/** A check without a `count` is one test: it passes or it fails. The order is that in which they start. */
const checks = [
  { name: 'build', command: ['vite', 'build'], isQuick: true },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
    count: countVitest,
  },
  { name: 'browser', command: ['node', 'e2e/ensure-browser.mjs'], isQuick: true },
  { name: 'types', command: ['tsc'], isQuick: true },
  { name: 'lint', command: ['biome', 'check'], isQuick: true },
  { name: 'unused', command: ['knip'], isQuick: true },
  { name: 'lock', command: ['node', '.ci/lock-audit.mjs'], isQuick: true },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    report: 'reports/e2e.json',
    isQuick: true,
    count: countPlaywright,
    needs: ['build', 'browser'],
  },
].filter(({ isQuick }) => !isAll || !isQuick);

const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
const groups = new Set();

/** Ends a process and everything that it started. */
function end({ pid }) {
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Resolves to the exit status of a command, and to everything that it printed. */
function run([command, ...args]) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path, TEST_RUNS: runs },
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    });
    groups.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const clock = setTimeout(() => {
      output += `\nEnded: it had not finished after ${HANG_MILLISECONDS / 60_000} minutes.\n`;
      end(child);
    }, HANG_MILLISECONDS);
    const finish = (succeeded) => {
      clearTimeout(clock);
      groups.delete(child);
      // A server that was left running goes with what started it.
      end(child);
      done({ succeeded, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.on('exit', (status) => {
      // A grandchild may hold the pipe open after the check has ended; it is not waited for.
      setTimeout(() => finish(status === 0), 500);
    });
  });
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

const sum = { passed: 0, failed: 0, skipped: 0 };
const ended = new Map();

async function carryOut(check) {
  const missing = check.needs?.filter((name) => ended.get(name) === 'FAILED') ?? [];
  console.log(`== ${check.name}: starts`);
  const start = Date.now();
  const { succeeded, output } = missing.length
    ? { succeeded: false, output: `Not run, because of: ${missing.join(', ')}\n` }
    : await run(check.command);
  const counted = result(check, succeeded);
  for (const kind of Object.keys(sum)) sum[kind] += counted[kind];
  const verdict = counted.failed ? 'FAILED' : 'ok';
  ended.set(check.name, verdict);
  console.log(`\n${output}\n== ${check.name}: ${verdict}, ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

/** Starts the first check that waits for nothing, again and again, in as many lanes as there are cores. */
async function work(waiting) {
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ needs = [] }) => needs.every((name) => ended.has(name)));
    if (index < 0) {
      await new Promise((next) => setTimeout(next, 200));
      continue;
    }
    await carryOut(waiting.splice(index, 1)[0]);
  }
}

// What an earlier run left behind must not be taken for the result of this one.
const leftovers = [unitReport, ...(isAll ? [] : ['reports/e2e.json', 'dist'])];
for (const leftover of leftovers) rmSync(leftover, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of groups) end(child);
    process.exit(1);
  });
}

const waiting = [...checks];
await Promise.all(Array.from({ length: availableParallelism() }, () => work(waiting)));

const failed = checks.filter(({ name }) => ended.get(name) === 'FAILED').map(({ name }) => name);
if (failed.length) console.log(`Failed: ${failed.join(', ')}\n`);
const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed ? 1 : 0;
