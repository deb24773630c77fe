import { useEffect } from 'react';
import { setNotice } from '../../store/actions/view.ts';

/** Says so where the style sheet did not arrive, and asks for it again when the network is back. */
export function useLooks(): void {
  useEffect(() => {
    // The browser lets the script wait for the style sheet: what is not there by now has failed.
    if (missingSheets().length > 0) sayLooksAreMissing();
    window.addEventListener('online', fetchLooks);
    return () => window.removeEventListener('online', fetchLooks);
  }, []);
}

/** A link that failed stays failed: another one takes its place. */
export function fetchLooks(): void {
  for (const link of missingSheets()) {
    const fresh = link.cloneNode() as HTMLLinkElement;
    fresh.addEventListener('error', sayLooksAreMissing);
    link.replaceWith(fresh);
  }
}

function missingSheets(): readonly HTMLLinkElement[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]');
  return [...links].filter(({ sheet }) => sheet === null);
}

function sayLooksAreMissing(): void {
  setNotice({ kind: 'looksMissing' });
}
