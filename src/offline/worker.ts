import { answerTo } from './answers.ts';
import { HAS_ALL_PARTS, TAKE_OVER } from './messages.ts';
import { dropOlder, keepVersion } from './versions.ts';
import type { WorkerScope } from './workerScope.ts';

/**
 * The service worker of the site: one version of it, which is kept whole before it answers anything. A new version waits
 * until no page of the one before is open, or until a reader takes it.
 */

const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(keepVersion(scope)));

// The pages of a first visit are answered as well: what they still want is there, whatever becomes of the network.
scope.addEventListener('activate', (event) =>
  event.waitUntil(dropOlder(scope, null).then(() => scope.clients.claim())),
);

scope.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
  if (event.data === HAS_ALL_PARTS && event.source) event.waitUntil(dropOlder(scope, event.source));
});

scope.addEventListener('fetch', (event) => {
  const answer = answerTo(scope, event.request);
  if (answer !== null) event.respondWith(answer);
});
