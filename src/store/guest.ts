/**
 * The lab as a guest in somebody else's page, which `embed` in the address says (`scenario/link/embed.ts`). A guest keeps
 * nothing, and knows nothing that was kept: frames in all pages of the world would share one storage with the lab.
 *
 * A document without an address of its own, as `<pbft-run>` makes one, has the query at its root.
 */
export const givenQuery: string =
  globalThis.document?.documentElement.dataset.query ?? globalThis.location?.search ?? '';

export const isGuest: boolean = /[?&]embed=/.test(givenQuery);

/** @returns what the browser keeps for the pages of the site; undefined where there is none, or none for a guest */
export function keptStorage(): Storage | undefined {
  return isGuest ? undefined : globalThis.localStorage;
}
