// `npm test` is `node .ci/test.mjs few`, `npm run test:all` is `node .ci/test.mjs rest` (src/testing/runs.ts tells what
// these are), and .ci/run gives both. Checks run side by side and go on after a failure. What a check prints comes in
// one piece when it ends. The last line is the sum of them all.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { countPlaywright, countVitest } from './reports.mjs';

/**
 * Ends a check that hangs; those beside and after it still run. However long a check takes on a busy machine, it prints
 * each test that ends, and each runner ends a test that hangs before this.
 */
const longestSilenceMilliseconds = 30 * 60_000;
/** The time that a process gets to clean up before it is killed. */
const graceMilliseconds = 10_000;
const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);

/** Some journeys in Firefox as well. A machine without it fails here: a browser that was not tried is not one that passed. */
const inFirefox = [
  { name: 'firefox', command: ['node', 'e2e/ensure-browser.mjs', 'firefox'] },
  {
    name: 'end to end, in Firefox',
    command: ['playwright', 'test', '--config', 'e2e/firefox.config.ts'],
    env: { TEST_RUNS: 'rest' },
    report: 'reports/e2e-firefox.json',
    count: countPlaywright,
    needs: ['build', 'firefox'],
  },
];

/** Every format in the program that it is for. As above: a program that was not asked has not agreed. */
const inTheirPrograms = [
  { name: 'programs', command: ['node', 'e2e/ensure-programs.mjs'] },
  {
    name: 'formats, in their programs',
    command: ['playwright', 'test', '--config', 'e2e/programs/playwright.config.ts'],
    env: { TEST_RUNS: 'rest' },
    report: 'reports/programs.json',
    count: countPlaywright,
    needs: ['browser', 'programs'],
  },
];

/** A check without a `count` is one test: it passes or it fails. */
const checks = {
  few: [
    { name: 'lock', command: ['node', '.ci/lock-audit.mjs'] },
    { name: 'types', command: ['tsc'] },
    { name: 'lint', command: ['biome', 'check'] },
    { name: 'unused', command: ['knip'] },
    ...testsOf('few'),
  ],
  rest: [...testsOf('rest', filesWithMore()), ...inFirefox, ...inTheirPrograms],
};

function testsOf(runs, files = []) {
  const [unit, journeys] = [`reports/unit-${runs}.json`, `reports/e2e-${runs}.json`];
  return [
    { name: 'build', command: ['vite', 'build'] },
    { name: 'browser', command: ['node', 'e2e/ensure-browser.mjs'] },
    {
      name: `unit, ${runs}`,
      command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`, ...files],
      env: { TEST_RUNS: runs },
      report: unit,
      count: countVitest,
    },
    {
      name: `end to end, ${runs}`,
      command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
      env: { TEST_RUNS: runs },
      report: journeys,
      count: countPlaywright,
      needs: ['build', 'browser'],
    },
  ];
}

/** The test files that have more to try than `npm test` does. */
function filesWithMore() {
  const files = readdirSync('src', { recursive: true }).filter((file) => /\.test\.tsx?$/.test(file));
  return files
    .map((file) => join('src', file))
    .filter((file) => readFileSync(file, 'utf8').includes("/testing/runs.ts'"));
}

const running = new Set();
let isInterrupted = false;

/** Sends a signal to a check and to all that it started: it has a process group of its own, but on Windows. */
function send(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function stop(child) {
  send(child, 'SIGTERM');
  const timer = setTimeout(() => send(child, 'SIGKILL'), graceMilliseconds);
  child.on('close', () => clearTimeout(timer));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    isInterrupted = true;
    for (const child of running) stop(child);
  });
}

/** Resolves to how a command ended and to what it printed. */
function run({ command: [command, ...args], env }) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: path },
    shell: process.platform === 'win32',
    detached: process.platform !== 'win32',
  });
  running.add(child);
  const printed = [];
  const timer = setTimeout(() => {
    printed.push(Buffer.from(`\nStopped after ${longestSilenceMilliseconds / 60_000} minutes of silence.\n`));
    stop(child);
  }, longestSilenceMilliseconds);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      printed.push(piece);
      timer.refresh();
    });
  }
  return new Promise((done) => {
    const end = (succeeded) => {
      clearTimeout(timer);
      running.delete(child);
      done({ succeeded, output: Buffer.concat(printed).toString() });
    };
    child.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}

function count(check, succeeded) {
  if (!check.count) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const counted = existsSync(check.report)
    ? check.count(JSON.parse(readFileSync(check.report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner may fail without a failing test: it did not start, found no test, or caught a stray error.
  const silentFailure = counted.failed === 0 && (!succeeded || counted.passed === 0);
  return silentFailure ? { ...counted, failed: 1 } : counted;
}

/** By name, what each check came to, as a promise. */
const results = new Map();

/** Starts a check once those that it needs have passed. */
async function start(check) {
  const needed = await Promise.all((check.needs ?? []).map((name) => results.get(name)));
  const missing = needed.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (isInterrupted) missing.unshift('an interruption');
  const begin = Date.now();
  const { succeeded, output } = missing.length
    ? { succeeded: false, output: `Not run, because of: ${missing.join(', ')}\n` }
    : await run(check);
  const counted = count(check, succeeded);
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`\n== ${check.name}\n${output}== ${check.name}: ${counted.failed ? 'FAILED' : 'ok'}, ${seconds} s`);
  return { name: check.name, ...counted };
}

const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.some((runs) => !Object.hasOwn(checks, runs))) {
  console.error('node .ci/test.mjs few, or rest, or few rest');
  process.exit(2);
}
// Reports that an earlier run left behind must not be taken for the result of this one.
for (const leftover of ['reports', 'dist']) rmSync(leftover, { recursive: true, force: true });

for (const runs of wanted) {
  for (const check of checks[runs]) if (!results.has(check.name)) results.set(check.name, start(check));
  await Promise.all(results.values());
}

const ended = await Promise.all(results.values());
const sum = (key) => ended.reduce((total, result) => total + result[key], 0);
const failedChecks = ended.filter(({ failed }) => failed > 0).map(({ name }) => name);
if (failedChecks.length) console.log(`\nFailed: ${failedChecks.join(', ')}`);
const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') ? 1 : 0;
