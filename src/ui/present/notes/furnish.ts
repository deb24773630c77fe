/** Gives an empty window the looks of this page; what an earlier page has left in it goes. */
export function furnish({ document: there }: Window): void {
  const sheets = document.querySelectorAll<HTMLElement>('link[rel=stylesheet], style');
  there.head.replaceChildren(...[...sheets].map((sheet) => copyOf(sheet, there)));
  there.body.replaceChildren();
  there.documentElement.dataset.notes = '';
}

/** True of a window that was given its looks before. @throws where it shows another site */
export function isFurnished({ document: there }: Window): boolean {
  return there.documentElement.dataset.notes !== undefined;
}

function copyOf(sheet: HTMLElement, there: Document): Node {
  const copy = there.importNode(sheet, true);
  // An empty document has no address that one could be relative to.
  if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
  return copy;
}
