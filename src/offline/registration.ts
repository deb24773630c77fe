import { HAS_ALL_PARTS, TAKE_OVER } from './messages.ts';

/** The page's side of the service worker. */

/** The document names the worker in this attribute of its root; a copy of the site without one does not. */
interface Named {
  readonly offline?: string;
}

/**
 * Has the browser keep the site, so that it opens without a network. Resolves to null where that is not to be or cannot
 * be: in a page of another site, in a copy, where the reader saves data, where storage is forbidden. Then the site works
 * as far as the network does.
 */
export async function keepOffline(): Promise<ServiceWorkerRegistration | null> {
  const { offline }: Named = document.documentElement.dataset;
  if (offline === undefined || window.parent !== window || savesData()) return null;
  try {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(offline);
    return registration ?? null;
  } catch {
    return null;
  }
}

/** Not every browser says so. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Tells the worker that this page asks for nothing more. */
export function tellAllPartsAreHere({ active }: ServiceWorkerRegistration): void {
  active?.postMessage(HAS_ALL_PARTS);
}

/** Calls when a version newer than that of this page is kept, once. */
export function onNewVersion(registration: ServiceWorkerRegistration, call: () => void): void {
  if (registration.waiting) return call();
  const stop = new AbortController();
  const { signal } = stop;
  const callOnce = (): void => {
    stop.abort();
    call();
  };
  // The first version of a visit takes over as well: it is that of this page.
  let isFirst = registration.active?.state !== 'activated';
  const onFound = (): void => {
    const found = registration.installing;
    const onState = (): void => {
      if (found?.state === 'installed' && registration.active) callOnce();
    };
    found?.addEventListener('statechange', onState, { signal });
  };
  const onTaken = (): void => {
    // Another tab has taken it.
    if (!isFirst) callOnce();
    isFirst = false;
  };
  onFound();
  registration.addEventListener('updatefound', onFound, { signal });
  navigator.serviceWorker.addEventListener('controllerchange', onTaken, { signal });
}

/** Has the version that waits take over, and opens this page with it. Other tabs go on with theirs. */
export async function takeNewVersion(): Promise<void> {
  const worker = navigator.serviceWorker;
  const waiting = (await worker.getRegistration())?.waiting;
  if (waiting) {
    const taken = new Promise((resolve) => worker.addEventListener('controllerchange', resolve, { once: true }));
    waiting.postMessage(TAKE_OVER);
    await taken;
  }
  window.location.reload();
}
