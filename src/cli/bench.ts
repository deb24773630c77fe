import { availableParallelism, cpus } from 'node:os';
import { measureEngine } from './bench/engine.ts';
import { measureLayout } from './bench/layout.ts';
import { measureLinks } from './bench/links.ts';
import { measureSeek } from './bench/seek.ts';
import type { Terminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

// As in the page, every run is shown to the monitors.

/** `npm run bench`: how fast and how large. It prints what it finds, and never fails for it. */

/** Every measurement, by the name it is asked for. */
const measurements: Readonly<Record<string, () => string | Promise<string>>> = {
  engine: measureEngine,
  seek: measureSeek,
  links: measureLinks,
  layout: measureLayout,
};

/** @param args - The names of the measurements wanted; none means all. */
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
