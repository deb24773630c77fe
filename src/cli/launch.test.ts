import { spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The programs as they are started: in processes of their own, on the machine's own files. */

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '..', '..', 'node_modules', '.cache', 'pbft-lab');

interface Launched {
  readonly status: number | null;
  readonly err: string;
  /** The folders of its bundle that it left behind. */
  readonly left: readonly string[];
}

async function launch(args: readonly string[], output: 'ignore' | number, killAfterMs?: number): Promise<Launched> {
  const child = spawn(process.execPath, [join(here, 'launch.mjs'), 'simulate', ...args], {
    stdio: ['ignore', output, 'pipe'],
  });
  let err = '';
  child.stderr?.on('data', (piece) => {
    err += String(piece);
  });
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGTERM'), killAfterMs);
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  const left = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith(`simulate-${child.pid}-`)) : [];
  return { status, err, left };
}

describe('a program that is launched', () => {
  test('says in one sentence that its output cannot be written', async () => {
    // A file that is open for reading takes as little as a full device, and every system has one.
    const output = existsSync('/dev/full') ? openSync('/dev/full', 'w') : openSync(join(here, 'launch.mjs'), 'r');
    const { status, err, left } = await launch(['figure', '--lang', 'zh'], output);
    expect([status, left]).toEqual([1, []]);
    expect(err).toMatch(/^输出无法写入（E[A-Z]+）：到此为止，并不完整。\n$/);
  });

  test('leaves no bundle behind when it is killed, whenever that is', async () => {
    for (const milliseconds of [50, 400, 1200]) {
      expect((await launch(['figure'], 'ignore', milliseconds)).left).toEqual([]);
    }
  });
});
