/**
 * A copy of the lab in one file stands in no site. The root of its document names the public one (`data-site`), and names
 * none where its build did not know it.
 */

/** Returns the public site that a copy knows of, or an empty text; undefined where the page stands in a site. */
export function siteOfCopy(): string | undefined {
  return globalThis.document?.documentElement.dataset.site;
}

/** Returns the address of the start page, one folder above in every language; undefined where a copy knows of none. */
export function startPage(): string | undefined {
  return (siteOfCopy() ?? '../') || undefined;
}
