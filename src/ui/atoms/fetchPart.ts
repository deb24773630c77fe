/**
 * Fetches a script with its style sheets, or words. Browsers ask again for a module that failed. The wrapper that vite
 * puts around `import()` never asks twice for a style sheet, and a part would come without its looks: so those that
 * failed are asked for again here, before the part is.
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  // The news that a resource failed does not bubble, so it is caught on its way down.
  document.addEventListener('error', markMissing, true);
  try {
    await Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[data-missing]')].map(fetchAgain));
    return await load();
  } finally {
    document.removeEventListener('error', markMissing, true);
  }
}

function markMissing({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset.missing = '';
}

/** An element that failed stays failed: another one takes its place. */
function fetchAgain(link: HTMLLinkElement): Promise<unknown> {
  const fresh = link.cloneNode() as HTMLLinkElement;
  delete fresh.dataset.missing;
  const arrival = new Promise((resolve, reject) => {
    fresh.addEventListener('load', resolve);
    fresh.addEventListener('error', () => reject(new Error(`the style sheet ${fresh.href} did not arrive`)));
  });
  link.replaceWith(fresh);
  return arrival;
}
