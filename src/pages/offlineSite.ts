import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSSModulesOptions, Plugin } from 'vite';
import { languages } from '../text/index.ts';
import { archiveOf } from './copies/archive.ts';
import { ARCHIVE, COPIES, ONE_FILE } from './copies/copyNames.ts';
import { labInOneFile } from './copies/oneFile.ts';
import { isOfSite, LAB_SOURCE, siteAddress } from './documents.ts';
import { ELEMENT_FILE } from './element.ts';
import { builtWorker, WORKER_FILE, workerFor } from './worker.ts';

/** The only one of the public files that a page asks for; the others are for hosts, search engines and previews. */
const ICON = 'favicon.svg';

/**
 * Makes the site independent of a network: the service worker in its root, and the copies to take along. It reads what
 * was written, so it need not know who wrote it.
 *
 * @param plugin makes what the lab is made of beside files; each build has one of its own
 */
export function offlineSite(modules: CSSModulesOptions, plugin: () => Plugin): Plugin {
  return {
    name: 'offline-site',
    apply: isOfSite,
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }, bundle) {
        // Only the site has a start page.
        if (dir === undefined || !Object.hasOwn(bundle, 'index.html')) return;
        // Other pages ask for the element; no page of the site does.
        const paths = [...Object.keys(bundle), ICON].filter((path) => path !== ELEMENT_FILE);
        const files = new Map(paths.map((path) => [path, readFileSync(join(dir, path))]));
        writeFileSync(join(dir, WORKER_FILE), workerFor(files, await builtWorker()));
        const oneFile = await labInOneFile({
          lab: LAB_SOURCE,
          modules,
          plugin: plugin(),
          site: siteAddress(),
        });
        mkdirSync(join(dir, COPIES), { recursive: true });
        writeFileSync(join(dir, COPIES, ONE_FILE), oneFile);
        files.set(ONE_FILE, Buffer.from(oneFile)).set('README.txt', Buffer.from(await readMe()));
        writeFileSync(join(dir, COPIES, ARCHIVE), archiveOf(files));
      },
    },
  };
}

/** A web server that many machines have. */
const SERVER = 'python3 -m http.server 8000';
const SERVED_AT = 'http://localhost:8000/';

/** The words for readers of the archive, in every language. */
async function readMe(): Promise<string> {
  const texts = await Promise.all(
    Object.values(languages).map(async ({ loadOutside }) => (await loadOutside()).loadStart()),
  );
  return texts.map(({ copies }) => `${copies.readMe(ONE_FILE, SERVER, SERVED_AT).join('\n')}\n`).join('\n');
}
