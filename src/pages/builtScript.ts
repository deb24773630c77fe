import { join } from 'node:path';
import type { InlineConfig, Rolldown } from 'vite';
import { build, mergeConfig } from 'vite';

/** The root of the project. */
export const project = join(import.meta.dirname, '../..');

/** A classic script that is whole in itself, and its style sheet; empty where it has none. */
export interface BuiltScript {
  readonly code: string;
  readonly style: string;
}

/**
 * Builds one script beside the site.
 *
 * @param entry its file, from the root of the project
 * @param name of the variable that holds its exports
 */
export async function builtScript(entry: string, name: string, more: InlineConfig = {}): Promise<BuiltScript> {
  const alone: InlineConfig = {
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'baseline-widely-available', lib: { entry, name, formats: ['iife'] } },
  };
  const built = await build(mergeConfig(alone, more));
  const [{ output } = { output: [] }] = Array.isArray(built) ? (built as Rolldown.RolldownOutput[]) : [];
  let code = '';
  let style = '';
  for (const part of output) {
    if (part.type === 'chunk') code = part.code;
    else if (part.fileName.endsWith('.css')) style = String(part.source);
  }
  if (code === '') throw new Error(`${entry} became no script`);
  return { code, style };
}
