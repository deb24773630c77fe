import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { build } from 'vite';
import type { Edit } from './faults.ts';

/** The search, with its promises and the protocol that it judges. */
export type Search = typeof import('../../search/hunt.ts');

const root = resolve(import.meta.dirname, '..', '..', '..');

/**
 * Bundles the search from the source with these texts replaced, and loads it. The bundle is gone from the disk then.
 * @throws if a text does not stand exactly once where it should
 */
export async function searchWith(edits: readonly Edit[]): Promise<Search> {
  const cache = join(root, 'node_modules', '.cache', 'pbft-lab');
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'put-back-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      plugins: [replacing(edits)],
      build: { ssr: 'src/search/hunt.ts', target: 'node20', outDir: directory, minify: false },
    });
    return (await import(pathToFileURL(join(directory, 'hunt.js')).href)) as Search;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function replacing(edits: readonly Edit[]): Plugin {
  const left = new Set(edits);
  return {
    name: 'put-back',
    enforce: 'pre',
    transform(source, id) {
      const here = edits.filter(({ file }) => id === join(root, file));
      for (const edit of here) left.delete(edit);
      return here.length > 0 ? here.reduce(replaceIn, source) : null;
    },
    generateBundle() {
      for (const { file } of left) this.error(`${file} is no part of the search.`);
    },
  };
}

function replaceIn(source: string, { file, from, to }: Edit): string {
  const times = source.split(from).length - 1;
  if (times !== 1) throw new Error(`${file} has this text ${times} times, and not once:\n${from}`);
  return source.replace(from, () => to);
}
