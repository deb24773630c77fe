import type { Clock } from '../../store/slices.ts';

/** A page that is never idle gets on all the same. */
const LATEST_MS = 300;

/** Safari does not say when it is idle; it gets a pause instead. */
const PAUSE_MS = 16;

/** The clock of work that nobody waits for: it goes on when the page has nothing else to do. */
export const idleClock: Clock = {
  now: () => performance.now(),
  soon(work) {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: LATEST_MS });
    else setTimeout(work, PAUSE_MS);
  },
};
