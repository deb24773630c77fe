import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the page that is tested. */
export const built = process.env.E2E_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** The scripts and style sheets of the build, by name; there are none before the build. */
export function builtFiles(): readonly string[] {
  return filesIn('assets').filter((file) => /\.(js|css)$/.test(file));
}

/** The text of a file of the build. */
export function textOf(file: string): string {
  return readFileSync(join(built, 'assets', file), 'utf8');
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(built, folder));
  } catch {
    return [];
  }
}

/**
 * The files of the lab. The words of the command line and of the pages to read are built as parts, since a language names
 * them; the lab never fetches them, nor what else the start page and that of experiments have for themselves.
 */
export const isOfThePage = (file: string): boolean =>
  !/^(commandLine|experiments|first|hero|lessonPage|outside|show|start|teachers|worker)-/.test(file);

/** Those that the lab fetches when it is idle: what shows it in a frame of another page is not among them. */
export const isOfTheLab = (file: string): boolean => isOfThePage(file) && !file.startsWith('openFrame-');
