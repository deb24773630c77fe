type Load = () => Promise<unknown>;

/** The functions that fetch what comes after the page, in the order in which they were named. */
const loads = new Set<Load>();

/** Names a function that fetches something later, so that an idle page fetches it beforehand. */
export function comesLater<Fetch extends Load>(load: Fetch): Fetch {
  loads.add(load);
  return load;
}

/**
 * Fetches one part after the other, each when there is nothing else to do. From then on the page needs no network, and
 * no host that still has the files of its deployment. A part that does not arrive is left: its place says so when
 * somebody wants it.
 *
 * @returns what ends it
 */
export function fetchLaterParts(more: readonly Load[]): () => void {
  let isWanted = true;
  const fetchAll = async (): Promise<void> => {
    for (const load of [...loads, ...more]) {
      await nextIdleMoment();
      // Some browsers never ask again for a script that failed: without a network none is asked for.
      if (!isWanted || !navigator.onLine) return;
      await load().catch(() => null);
    }
  };
  const start = (): void => void fetchAll();
  start();
  window.addEventListener('online', start);
  return () => {
    isWanted = false;
    window.removeEventListener('online', start);
  };
}

/** Safari does not say when it is idle; it gets a pause instead. */
const PAUSE_MS = 200;

function nextIdleMoment(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve);
    else setTimeout(resolve, PAUSE_MS);
  });
}
