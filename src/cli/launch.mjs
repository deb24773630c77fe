// Runs a TypeScript program of this folder: `node src/cli/launch.mjs simulate …`.
// Node 20 cannot read TypeScript, so the program is bundled first. A bundle also runs at the speed of the page: calls
// between modules are plain calls, without the getters that a module runner puts around every import.
// The program then runs in a process of its own, so that the bundler costs it neither memory nor time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..');

/** Options of Node for single programs: the benchmark collects garbage before it measures memory. */
const nodeOptions = { bench: ['--expose-gc'] };

async function bundle(source, directory) {
  const { build } = await import('vite');
  const built = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { ssr: source, target: 'node20', outDir: directory, emptyOutDir: false, minify: false, sourcemap: true },
  });
  return join(directory, built.output[0].fileName);
}

/** The program, once it runs. */
let child = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // While it is bundled there is nobody else to end, and leaving by this way removes the bundle.
    if (!child) process.exit(128 + constants.signals[signal]);
    // A terminal sends Ctrl-C to both processes; the program decides what to do about it.
    else if (signal !== 'SIGINT') child.kill(signal);
  });
}

/** Resolves to the exit status of the program, as a shell would report it if a signal ends it. */
function run(file, args, options = []) {
  child = spawn(process.execPath, ['--enable-source-maps', ...options, join(here, 'runBundle.mjs'), file, ...args], {
    stdio: 'inherit',
    env: { NODE_ENV: 'production', ...process.env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal]));
  });
}

/** A process that shares this cache from another container has a number that means nothing here: it gets this long. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

/** Removes the bundles of launches that were killed without a word, and could not do it themselves. */
function removeLeftBehind(cache) {
  for (const name of readdirSync(cache)) {
    const [, pid] = name.match(/^\w+-(\d+)-/) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const age = Date.now() - (statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFT_BEHIND_MS) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch ({ code }) {
    return code !== 'ESRCH';
  }
}

async function launch([program = '', ...args]) {
  const source = join(here, `${program}.ts`);
  if (!existsSync(source)) {
    console.error(`There is no program src/cli/${program}.ts to run.`);
    return 2;
  }
  // Inside node_modules, where the bundle finds the libraries it imports, in a folder of its own for every run.
  const cache = join(project, 'node_modules', '.cache', 'pbft-lab');
  mkdirSync(cache, { recursive: true });
  removeLeftBehind(cache);
  const directory = mkdtempSync(join(cache, `${program}-${process.pid}-`));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  try {
    return await run(await bundle(source, directory), args, nodeOptions[program]);
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await launch(process.argv.slice(2));
