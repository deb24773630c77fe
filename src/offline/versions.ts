import type { OpenPage, WorkerScope } from './workerScope.ts';

/**
 * Versions of the site in the browser's cache, each whole and apart from the others: a tab that was opened with one goes
 * on with its files when the next has taken over.
 */

/** The files that are fetched at a time: the page may want something of the host, too. */
const LANES = 4;

/** The name of this version's cache. Other pages of the origin have caches as well, other labs among them. */
function cacheName({ built, registration }: WorkerScope): string {
  return `${prefixOf(registration.scope)}${built.version}`;
}

const prefixOf = (scope: string): string => `pbft-lab ${scope} `;

/** The names of the versions that are kept, the oldest first. */
async function keptVersions({ caches, registration }: WorkerScope): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefixOf(registration.scope)));
}

/**
 * Keeps every file of this version. Rejects where one does not come, or is not as it was built: then the version never
 * answers, and what has come is not fetched again the next time.
 */
export async function keepVersion(scope: WorkerScope): Promise<void> {
  const cache = await scope.caches.open(cacheName(scope));
  const waiting = Object.entries(scope.built.files);
  const lanes = Array.from({ length: LANES }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await keepFile(scope, cache, next);
  });
  await Promise.all(lanes);
}

async function keepFile(scope: WorkerScope, cache: Cache, [name, digest]: readonly [string, string]): Promise<void> {
  const address = addressOf(scope, name);
  if (await cache.match(address)) return;
  const kept = isPart(name) ? await keptFile(scope, name) : undefined;
  const response = kept ?? (await scope.fetch(requestFor(name, address, digest)));
  if (!response.ok) throw new Error(`${name} was answered with ${response.status}`);
  await cache.put(address, response);
}

/**
 * The digest refuses what is not this version: in the middle of a deployment a host has files of two. An answer from
 * elsewhere, such as the page of a login, is none.
 */
function requestFor(name: string, address: string, digest: string): Request {
  // The name of a part changes with its content, and the page has just fetched it.
  const cache = isPart(name) ? 'default' : 'no-cache';
  return new Request(address, { cache, redirect: 'error', integrity: `sha256-${digest}` });
}

/** Files whose names change with their content. */
export function isPart(name: string): boolean {
  return name.startsWith('assets/');
}

export function addressOf({ registration }: WorkerScope, name: string): string {
  return new URL(name, registration.scope).href;
}

/**
 * Returns a file from this version, or from the newest other one that has it. It is looked up by its address, never by a
 * request of a page: hosts say that an answer varies with what a request has, such as the origin of a script.
 */
export async function keptFile(scope: WorkerScope, name: string): Promise<Response | undefined> {
  const others = [...(await keptVersions(scope))].reverse();
  for (const version of [cacheName(scope), ...others]) {
    // Opening a version that is not there would begin it.
    const response = await scope.caches.match(addressOf(scope, name), { cacheName: version });
    if (response) return response;
  }
  return undefined;
}

/**
 * Lets go of the versions before this one, unless a page may still want parts of theirs.
 *
 * @param settled a page that wants nothing any more, whatever its version; null where there is none
 */
export async function dropOlder(scope: WorkerScope, settled: OpenPage | null): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.some(({ id, url }) => id !== settled?.id && url.startsWith(scope.registration.scope))) return;
  const names = await keptVersions(scope);
  // Those behind this one in the list are on their way.
  for (const name of names.slice(0, Math.max(0, names.indexOf(cacheName(scope))))) await scope.caches.delete(name);
}
