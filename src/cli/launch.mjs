// Runs a TypeScript program of this folder: `node src/cli/launch.mjs simulate …`.
// Node 20 cannot read TypeScript, so the program is bundled first. A bundle also runs at the speed of the page: calls
// between modules are plain calls, without the getters that a module runner puts around every import.
// The program then runs in a process of its own, so that the bundler costs it neither memory nor time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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

/** Resolves to the exit status of the program, as a shell would report it if a signal ends it. */
function run(file, args, options = []) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...options, join(here, 'runBundle.mjs'), file, ...args],
    {
      stdio: 'inherit',
      env: { NODE_ENV: 'production', ...process.env },
    },
  );
  // A terminal sends Ctrl-C to both processes; the program decides what to do about it.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal]));
  });
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
  const directory = mkdtempSync(join(cache, `${program}-`));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  try {
    return await run(await bundle(source, directory), args, nodeOptions[program]);
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await launch(process.argv.slice(2));
