import { strToU8, zipSync } from 'fflate';

/** The folder that the archive unpacks to. */
const FOLDER = 'pbft-lab/';

/** The same bytes whenever it is made: the first date that the format has. */
const MADE_AT = '1980-01-01T00:00:00';

/**
 * Packs files into an archive. The documents in it have no service worker, which would go on answering for whatever is
 * served at the same address the next day, and no ways to the copies, which they are.
 *
 * @param files by their path
 */
export function archiveOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const packed = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]): [string, Uint8Array] => {
      const isPage = path.endsWith('/index.html') || path === 'index.html';
      return [`${FOLDER}${path}`, isPage ? strToU8(withoutCopies(withoutWorker(textOf(content)))) : content];
    });
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: MADE_AT });
}

const textOf = (content: Uint8Array): string => Buffer.from(content).toString('utf8');

function withoutWorker(html: string): string {
  return html.replace(/ data-offline="[^"]*"/, '');
}

/** Returns a document without the ways to the copies. */
export function withoutCopies(html: string): string {
  return html.replace(/<section[^>]* data-copies[\s\S]*?<\/section>/, '');
}
