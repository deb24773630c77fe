import { posix } from 'node:path';
import { parseSync } from 'vite';
import type { SourceFile } from './syntax.ts';

/**
 * The circles of imports: a list of files for each, none of which can be run before the others. Types do not count:
 * they are gone when the program runs.
 */
export function circlesIn(files: readonly SourceFile[]): string[][] {
  const needs = new Map(files.map((file) => [file.path, valueImports(file)]));
  const reach = new Map([...needs.keys()].map((path) => [path, reachableFrom(needs, path)]));
  const circles = [...needs.keys()]
    .filter((path) => reach.get(path)?.has(path))
    .map((path) => [...(reach.get(path) ?? [])].filter((other) => reach.get(other)?.has(path)).sort());
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function valueImports({ path, text }: SourceFile): string[] {
  const { module } = parseSync(path, text, { sourceType: 'module' });
  return module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier));
}

function reachableFrom(needs: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(needs.get(start) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    waiting.push(...(needs.get(path) ?? []));
  }
  return reached;
}
