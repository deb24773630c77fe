export type Load = () => Promise<unknown>;

/** The functions that fetch what comes after the page, in the order in which they were named. */
export const laterParts = new Set<Load>();

/** Names a function that fetches something later, so that an idle page fetches it beforehand. */
export function comesLater<Fetch extends Load>(load: Fetch): Fetch {
  laterParts.add(load);
  return load;
}
