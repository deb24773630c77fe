import type { Clock } from '../../store/slices.ts';

/**
 * The clock of work in slices. A message to oneself comes after what the browser has to do first; a timer would wait
 * longer, and in a tab in the background very long.
 */
export const browserClock: Clock = {
  now: () => performance.now(),
  soon(work) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      work();
    };
    port2.postMessage(null);
  },
};
