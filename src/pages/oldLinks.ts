import { readAddress } from '../scenario/link/query.ts';

/** The address to which a page sends a reader on before it is seen: the start page, or one that leaves the language open. */

/** The address of the lab, from the start page of the same language. */
export const LAB = './lab/';

export interface Visitor {
  readonly search: string;
  readonly hash: string;
  /** The folders of languages that this page may choose among; none where its own address says the language. */
  readonly languages: readonly string[];
  /** The folder of the page, from that of its language; empty for the start page. */
  readonly folder: string;
  /** The language of the page. */
  readonly language: string;
  /** The languages that the reader wants, as tags, the first one most. */
  readonly wanted: readonly string[];
}

/**
 * Returns the address to go on to; null where the page itself is meant. The lab had the address of the start page once:
 * a link with a run in it opens the lab. What chat programs and counters of visitors add is no run.
 */
export function addressFor({ search, hash, languages, folder, language, wanted }: Visitor): string | null {
  const { scenario, at, focus, language: linked } = readAddress(search, hash);
  const isStart = folder === '';
  if (isStart && (scenario !== null || at !== null || focus !== null)) return `${LAB}${search}${hash}`;
  const spoken = [linked ?? '', ...wanted].map((tag) =>
    languages.find((id) => tag.toLowerCase().split(/[-_]/)[0] === id),
  );
  const chosen = spoken.find((id) => id !== undefined);
  if (chosen === undefined || chosen === language) return null;
  return isStart ? `./${chosen}/${hash}` : `../${chosen}/${folder}${search}${hash}`;
}
