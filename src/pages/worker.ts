import { createHash } from 'node:crypto';
import type { BuiltVersion } from '../offline/workerScope.ts';
import { builtScript } from './builtScript.ts';

/** The service worker of a build, as text: what it is to keep, and the code that keeps it. */

const WORKER = 'src/offline/worker.ts';

/** The name of its file: where it lies is what it may answer for, so that is the root of the site. */
export const WORKER_FILE = 'sw.js';

export async function builtWorker(): Promise<string> {
  const { code } = await builtScript(WORKER, 'worker');
  return code;
}

/**
 * Returns the text of the worker that keeps these files.
 *
 * @param files those of the site, by their path
 * @param code that of the worker
 */
export function workerFor(files: ReadonlyMap<string, Uint8Array>, code: string): string {
  const paths = [...files.keys()].sort((a, b) => (a < b ? -1 : 1));
  const digests = paths.map((path): [string, string] => {
    // Hosts send whoever asks for the file to the folder.
    const name = path.replace(/(^|\/)index\.html$/, '$1');
    return [
      name,
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('base64'),
    ];
  });
  const kept = Object.fromEntries(digests);
  const version = createHash('sha256').update(JSON.stringify(kept)).update(code).digest('hex').slice(0, 16);
  const built: BuiltVersion = { version, files: kept };
  return `self.built=${JSON.stringify(built)};\n${code}`;
}
