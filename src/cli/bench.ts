import { availableParallelism, cpus } from 'node:os';
import { measureChanges } from './bench/changes.ts';
import { measureEngine } from './bench/engine.ts';
import { measureLayout } from './bench/layout.ts';
import { measureLinks } from './bench/links.ts';
import { measureSeek } from './bench/seek.ts';
import type { Terminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

// As on the page, the monitors watch every run.

/** `npm run bench`: measures speed and size. It prints its results, and never fails because of them. */

/** All measurements, by the name under which they are asked for. */
const measurements: Readonly<Record<string, () => string | Promise<string>>> = {
  engine: measureEngine,
  seek: measureSeek,
  links: measureLinks,
  layout: measureLayout,
  changes: measureChanges,
};

/**
 * Runs the measurements named, or all of them.
 * @param args - the names of the measurements; none means all
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const names = Object.keys(measurements);
  const stranger = args.find((name) => !names.includes(name));
  if (stranger !== undefined) {
    terminal.err(`There is no measurement “${stranger}”: there are ${names.join(', ')}.\n`);
    return 2;
  }
  terminal.out(`${machine()}\nBenchmarks print and never assert: compare figures of one machine, in one run.\n\n`);
  for (const name of args.length > 0 ? args : names) {
    const text = await measurements[name]?.();
    terminal.out(`${text}\n`);
  }
  return 0;
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `Node ${process.version} on ${process.platform} ${process.arch}, ${availableParallelism()} cores (${model})`;
}
