/**
 * Puts the lab in the place of the article that is read. It reads the address of the page as everywhere, and finds its way
 * to other pages by what stands at the root of the document.
 *
 * @param lab the address of its script
 * @param query becomes an entry of the browser's history, so that Back leads to the article; null where the address has it
 */
export async function takeOver(lab: string, query: string | null): Promise<void> {
  const { documentElement, body, baseURI } = document;
  const { dataset } = documentElement;
  dataset.pages = new URL('../../', baseURI).href;
  dataset.site = dataset.pages;
  // The address may become that of a page in another folder.
  if (dataset.offline !== undefined) dataset.offline = new URL(dataset.offline, baseURI).href;
  const article = [...body.children];
  const root = document.createElement('div');
  root.id = 'root';
  body.append(root);
  if (query !== null) {
    keepPlace();
    history.pushState(null, '', query);
  }
  // The article stays until the lab is drawn, so that nothing jumps in between.
  const drawn = new MutationObserver(() => {
    drawn.disconnect();
    for (const part of article) part.remove();
    delete dataset.playing;
    window.scrollTo(0, 0);
  });
  drawn.observe(root, { childList: true });
  await import(/* @vite-ignore */ lab);
}

/** Readers who come back find the place where they left the article: the browser would take that of the lab. */
function keepPlace(): void {
  history.replaceState(window.scrollY, '');
  history.scrollRestoration = 'manual';
}

export function comeBackToPlace(): void {
  if (typeof history.state !== 'number') return;
  window.scrollTo(0, history.state);
  history.replaceState(null, '');
  // Not before the browser could undo it.
  window.addEventListener('load', () => setTimeout(() => (history.scrollRestoration = 'auto')));
}
