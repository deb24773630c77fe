import { useEffect } from 'react';
import { fetchPart } from '../atoms/fetchPart.ts';
import { loadActionMenu } from './loadActionMenu.ts';

/** Fetches the menu as soon as there is something to open it for: one key opens it, and the next one is for the menu. */
export function useMenuAtHand(): void {
  useEffect(() => {
    // Where it cannot be fetched now, opening it will try again, and say so.
    fetchPart(loadActionMenu).catch(() => undefined);
  }, []);
}
