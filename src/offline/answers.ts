import { addressOf, isPart, keptFile } from './versions.ts';
import type { WorkerScope } from './workerScope.ts';

/**
 * Returns the answer to a request of a page; null where it is for the network alone: another site, another folder of this
 * one, or something that belongs to no version, such as a file to download.
 */
export function answerTo(scope: WorkerScope, request: Request): Promise<Response> | null {
  if (request.method !== 'GET') return null;
  const name = nameOf(request.url, scope.registration.scope);
  if (name === null) return null;
  const { files } = scope.built;
  if (Object.hasOwn(files, name)) return keptOrFetched(scope, name, request);
  // A part of another version: a tab that was opened with it may still want it.
  if (isPart(name)) return keptOrFetched(scope, name, request);
  if (request.mode === 'navigate' && Object.hasOwn(files, `${name}/`)) return withSlash(scope, name, request);
  return null;
}

/** The address of a file from the root of the site; null where it lies elsewhere. The query is for the page to read. */
function nameOf(url: string, scope: string): string | null {
  const address = url.replace(/[?#].*$/, '');
  if (!address.startsWith(scope)) return null;
  return address.slice(scope.length).replace(/(^|\/)index\.html$/, '$1');
}

/** A browser may take away what it keeps: then the network has it. */
async function keptOrFetched(scope: WorkerScope, name: string, request: Request): Promise<Response> {
  return (await keptFile(scope, name)) ?? scope.fetch(request);
}

/** As hosts answer for a folder whose slash was left out. */
async function withSlash(scope: WorkerScope, name: string, { url }: Request): Promise<Response> {
  return Response.redirect(`${addressOf(scope, name)}/${new URL(url).search}`);
}
