// Two states of this repository as modules of one process: a revision, checked out for the time being, and the working
// tree. Each is bundled as `src/cli/launch.mjs` does it, and has its own copy of everything under `src`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** Paths at which a part is in one revision or another: the first one that a tree has is taken. */
const parts = {
  sample: ['src/scenario/sample.ts'],
  compression: ['src/scenario/compression.ts', 'src/scenario/link/compression.ts'],
  file: ['src/scenario/file.ts', 'src/scenario/file/file.ts'],
  builtIn: ['src/scenario/builtIn/index.ts'],
  comparisons: ['src/scenario/comparisons/index.ts'],
  // The experiments with broken rules: with their rules in one registry for a while, and apart from them before and since.
  broken: [
    'src/scenario/broken/index.ts',
    'src/protocols/pbft/broken/experiments/index.ts',
    'src/protocols/pbft/broken/index.ts',
  ],
};

/** Parts without which the rest can still be compared. */
const optionalParts = ['comparisons', 'broken'];

function git(...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: project, encoding: 'utf8' });
  if (error) throw error;
  return { ok: status === 0, out: stdout.trim(), err: stderr.trim() };
}

/**
 * Returns the whole name of a revision; without one, that of the last revision shared with the main branch of origin.
 * Throws where there is none.
 */
export function findRevision(wanted) {
  if (wanted === undefined) {
    const base = git('merge-base', 'HEAD', 'origin/main');
    if (!base.ok) throw new Error('There is no origin/main to compare with. Name a revision: npm run same -- REF');
    return base.out;
  }
  const found = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${wanted}^{commit}`);
  if (!found.ok) throw new Error(`There is no revision ${wanted}.`);
  return found.out;
}

/** Makes a folder in the system's temporary one, and takes it away again however the process ends. */
function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pbft-lab-same-'));
  process.on('exit', () => {
    // Forced twice: a checkout that was cut short is still locked.
    git('worktree', 'remove', '--force', '--force', join(folder, 'tree'));
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
  return folder;
}

/**
 * Builds a revision and the working tree. Each build has the command line (`main`) and a module for each of the parts,
 * which is empty where the tree does not have it; `missing` says so in sentences.
 * Throws where a part is missing that is not optional.
 */
export async function buildBoth(revision) {
  const folder = makeFolder();
  // The libraries of both are those of the working tree: a difference is then one of the source.
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const tree = join(folder, 'tree');
  const added = git('worktree', 'add', '--quiet', '--detach', tree, revision);
  if (!added.ok) throw new Error(added.err);
  return {
    before: await buildTree(revision, tree, join(folder, 'before')),
    after: await buildTree('The working tree', project, join(folder, 'after')),
  };
}

async function buildTree(title, root, directory) {
  mkdirSync(directory);
  const lines = [];
  const missing = [];
  for (const [name, candidates] of Object.entries(parts)) {
    const path = candidates.find((candidate) => existsSync(join(root, candidate)));
    const sentence = `${title} has no "${name}", which is looked for at ${candidates.join(', ')}.`;
    if (!path && !optionalParts.includes(name)) throw new Error(sentence);
    if (!path) missing.push(sentence);
    lines.push(path ? `export * as ${name} from ${JSON.stringify(join(root, path))};` : `export const ${name} = {};`);
  }
  const entry = join(directory, 'parts.js');
  writeFileSync(entry, `${lines.join('\n')}\n`);
  // Bundled apart, so that the command line runs with nothing loaded but what it loads itself.
  const { main } = await bundle(root, join(root, 'src/cli/simulate.ts'), join(directory, 'simulate'));
  return { main, ...(await bundle(root, entry, join(directory, 'parts'))), missing };
}

async function bundle(root, source, directory) {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: source, target: 'node20', outDir: directory, emptyOutDir: false, minify: false },
  });
  return import(pathToFileURL(join(directory, built.output[0].fileName)).href);
}
