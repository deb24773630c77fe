import { main } from '../../cli/simulate.ts';
import type { FileContent } from '../../cli/terminal.ts';

/** The output of a call of `simulate`. For tests. */
export interface Captured {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Calls `simulate` on a machine that has these files, by path, and no others. */
export async function captureMain(
  args: readonly string[],
  files: Readonly<Record<string, FileContent>> = {},
): Promise<Captured> {
  let [out, err] = ['', ''];
  const status = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readFile: async (path) =>
      Object.hasOwn(files, path) ? (files[path] as FileContent) : { ok: false, why: 'missing', code: 'ENOENT' },
  });
  return { status, out, err };
}
