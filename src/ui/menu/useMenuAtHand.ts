import { useEffect } from 'react';

/** Fetches the menu as soon as there is something to open it for: one key opens it, and the next one is for the menu. */
export function useMenuAtHand(): void {
  useEffect(() => {
    // Where it cannot be fetched now, opening it will try again, and say so.
    import('./ActionMenu.tsx').catch(() => undefined);
  }, []);
}
