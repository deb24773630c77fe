import { siteOfCopy } from './siteOfCopy.ts';

/** The addresses that go out of the page. */

/** Returns the address of this page, without what it shows. */
export function ownAddress(): string {
  return window.location.href.replace(/[?#].*$/, '');
}

/** Returns the address of the lab in links for others. */
export function labForOthers(): string {
  const site = siteOfCopy();
  return site ? `${site}lab/` : ownAddress();
}
