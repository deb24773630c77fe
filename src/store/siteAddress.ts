/**
 * Where the page is. A copy of the lab in one file stands in no site; the root of its document names the public one
 * (`data-site`), and names none where its build did not know it.
 */

/** Returns the public site that a copy knows of, or an empty text; undefined where the page stands in a site. */
export function siteOfCopy(): string | undefined {
  return globalThis.document?.documentElement.dataset.site;
}

/** Returns the address of this page, without what it shows. */
export function ownAddress(): string {
  return window.location.href.replace(/[?#].*$/, '');
}

/** Returns the address of the lab in links for others. */
export function labForOthers(): string {
  const site = siteOfCopy();
  return site ? `${site}lab/` : ownAddress();
}

/** Returns the address of the start page, one folder above in every language; null where a copy knows of none. */
export function startPage(): string | null {
  const site = siteOfCopy();
  return site === undefined ? '../' : site || null;
}
