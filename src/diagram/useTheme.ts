import { useSyncExternalStore } from 'react';

/** Changes whenever the colours of the page may have changed: for the canvas, which reads them itself. */
export function useTheme(): string {
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

function snapshot(): string {
  const matches = queries.map((query) => globalThis.matchMedia?.(query).matches ?? false);
  return [globalThis.document?.documentElement.dataset.theme ?? '', ...matches].join();
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const lists = queries.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    for (const list of lists) list.removeEventListener('change', listener);
  };
}
