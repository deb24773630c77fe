import { open, writeFile as writeWhole } from 'node:fs/promises';
import { resolve } from 'node:path';
import { textOfBytes } from '../scenario/file/bytes.ts';
import type { FileTrouble } from '../text/commandLine.ts';

/** The interface to the machine that a program of this folder runs on; tests use one of their own. */
export interface Terminal {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  readFile(path: string, bytesMax: number): Promise<FileContent>;
}

/** A terminal of a program that writes files. */
export interface WritingTerminal extends Terminal {
  /** Resolves to the code of the fault, or to null once the file is written. */
  writeFile(path: string, text: string): Promise<string | null>;
}

export type FileContent =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: FileTrouble; readonly code: string };

export const processTerminal: WritingTerminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readFile,
  writeFile,
};

/** Reads at most `bytesMax` bytes: some paths lead to files without an end. The path `-` is standard input. */
async function readFile(path: string, bytesMax: number): Promise<FileContent> {
  try {
    if (path === '-') return contentOf(await readInput(bytesMax), bytesMax);
    const file = await open(placeOf(path));
    try {
      const bytes = Buffer.alloc(bytesMax + 1);
      const length = await fill(file, bytes);
      return contentOf(bytes.subarray(0, length), bytesMax);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { ok: false, why: troubles[code] ?? 'unreadable', code };
  }
}

async function writeFile(path: string, text: string): Promise<string | null> {
  try {
    await writeWhole(placeOf(path), text);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
}

/** npm runs a script in the project's folder, and names the folder from which it was called in a variable. */
function placeOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? '', path);
}

function contentOf(bytes: Uint8Array, bytesMax: number): FileContent {
  if (bytes.length > bytesMax) return { ok: false, why: 'tooLarge', code: 'EFBIG' };
  const decoded = textOfBytes(bytes);
  return decoded.ok ? decoded : { ok: false, why: decoded.fault.kind, code: 'EILSEQ' };
}

async function readInput(bytesMax: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if (length > bytesMax) break;
  }
  return Buffer.concat(pieces);
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  // A path that contains a zero character.
  ERR_INVALID_ARG_VALUE: 'missing',
  EISDIR: 'directory',
};

/** A pipe delivers its content in pieces. */
async function fill(file: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<number> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
