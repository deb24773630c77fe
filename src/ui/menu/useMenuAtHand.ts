import { useEffect } from 'react';
import { loadActionMenu } from './loadActionMenu.ts';

/** Fetches the menu as soon as anything is in focus: one key opens it, and the next key is already for the menu. */
export function useMenuAtHand(): void {
  useEffect(() => {
    // If the fetch fails, opening the menu will try again, and say so.
    loadActionMenu().catch(() => undefined);
  }, []);
}
