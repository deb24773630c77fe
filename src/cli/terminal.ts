import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileTrouble } from '../text/commandLine.ts';

/** What a program of this folder sees of the machine it runs on; tests put their own in its place. */
export interface Terminal {
  /** To standard output. */
  out(text: string): void;
  /** To standard error. */
  err(text: string): void;
  readFile(path: string, bytesMax: number): Promise<FileContent>;
}

export type FileContent =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: FileTrouble; readonly code: string };

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readFile,
};

/** Reads no more than it may: not every path leads to a file that ends. */
async function readFile(path: string, bytesMax: number): Promise<FileContent> {
  try {
    // npm runs a script in the project's folder, and says in which one it was called.
    const file = await open(resolve(process.env.INIT_CWD ?? '', path));
    try {
      const bytes = Buffer.alloc(bytesMax + 1);
      const length = await fill(file, bytes);
      if (length > bytesMax) return { ok: false, why: 'tooLarge', code: 'EFBIG' };
      return { ok: true, text: new TextDecoder().decode(bytes.subarray(0, length)) };
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { ok: false, why: troubles[code] ?? 'unreadable', code };
  }
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  // What a text with a zero in it is, as a path.
  ERR_INVALID_ARG_VALUE: 'missing',
  EISDIR: 'directory',
};

/** A pipe hands over its content in pieces. */
async function fill(file: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<number> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
