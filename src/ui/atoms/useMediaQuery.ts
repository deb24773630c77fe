import { useCallback, useSyncExternalStore } from 'react';

/** Rendered without a browser nothing is known of the window: it is as wide as any. */
const isUnknown = () => false;

/** Returns true while the window fits a media query. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, isUnknown);
}
