import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './syntax.ts';

/** Every file of the source tree, tests included, by path. */
export function readSources(): SourceFile[] {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join(posix.sep))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
