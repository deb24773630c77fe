/**
 * A copy of the lab in one file stands in no site. The root of its document names the public one (`data-site`), and names
 * none where its build did not know it. So does the page of a lesson that has become the lab: what is beside the lab is
 * not beside the lesson (`lessonPage.ts`).
 */

/** Returns the site that a copy or the page of a lesson knows of, or an empty text; undefined in the lab of a site. */
export function siteOfCopy(): string | undefined {
  return globalThis.document?.documentElement.dataset.site;
}

/** Returns the address of the start page, one folder above in every language; undefined where a copy knows of none. */
export function startPage(): string | undefined {
  return (siteOfCopy() ?? '../') || undefined;
}
