/** The place in the tab's own storage (`sessionStorage`) where its runs are kept. */
export const SESSION_KEY = 'pbft-lab.session';

/** Returns the text of the runs that were kept; null where there are none, or where the browser forbids storage. */
export function keptText(): string | null {
  try {
    return sessionStorage.getItem(SESSION_KEY);
  } catch {
    return null;
  }
}
