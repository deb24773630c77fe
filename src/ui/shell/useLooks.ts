import { useEffect } from 'react';
import { setNotice } from '../../store/actions/view.ts';

/** Says so where the style sheet did not arrive, and asks for it again when the network is back. */
export function useLooks(): void {
  useEffect(() => {
    // The browser lets the script wait for the style sheet: what is not there by now has failed.
    if (!hasLooks()) sayLooksAreMissing();
    window.addEventListener('online', fetchLooks);
    return () => window.removeEventListener('online', fetchLooks);
  }, []);
}

/** A link that failed stays failed: another one takes its place. */
export function fetchLooks(): void {
  if (hasLooks()) return;
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const fresh = link.cloneNode() as HTMLLinkElement;
    fresh.addEventListener('error', sayLooksAreMissing);
    link.replaceWith(fresh);
  }
}

/** Browsers differ in what they say of a style sheet that failed; its first colour is there or not. */
function hasLooks(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--color-ink') !== '';
}

function sayLooksAreMissing(): void {
  setNotice({ kind: 'looksMissing' });
}
