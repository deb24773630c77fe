import { useSyncExternalStore } from 'react';
import { isPrinting, listenToPrinting } from '../../store/printing.ts';

/** Returns true while the browser prints the page. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listenToPrinting, isPrinting);
}
