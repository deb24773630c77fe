import fuzzysort from 'fuzzysort';
import { plain } from '../gallery/search.ts';
import type { PaletteEntry, PaletteGroup } from './entry.ts';
import { paletteGroups } from './entry.ts';

/** A group shows no more rows than this. */
export const ROWS_A_GROUP = 7;

/** Letters of a name in their order, with others between them, are worth at least this; 1 is the name itself. */
const SCORE_LEAST = 0.4;

/** Actions come before what has the same name and can be read. */
const ACTIONS_AHEAD = 0.15;

/** The rows of a group, the best first, as far as they are shown. */
export interface FoundGroup {
  readonly group: PaletteGroup;
  readonly rows: readonly PaletteEntry[];
  /** The number of all that were found, of which only some are shown. */
  readonly total: number;
  /** The worth of the best. */
  readonly score: number;
}

/** A name of an entry, made ready to be searched. */
interface Name {
  readonly entry: PaletteEntry;
  /** True of one of its names. */
  readonly isFirst: boolean;
  readonly text: ReturnType<typeof fuzzysort.prepare>;
}

export function namesOf(entries: readonly PaletteEntry[]): readonly Name[] {
  return entries.flatMap((entry) =>
    [entry.label, ...entry.names].map((name, index) => {
      return { entry, isFirst: index === 0, text: fuzzysort.prepare(plain(name)) };
    }),
  );
}

/**
 * Returns what is found by one of its names: by all of its words, by their beginnings, or by letters in their order. The
 * group with the best row comes first; where nothing is looked for, all of it is found.
 */
export function foundGroups(names: readonly Name[], wanted: string): readonly FoundGroup[] {
  const text = plain(wanted).trim();
  const scores = new Map<PaletteEntry, number>(text === '' ? names.map(({ entry }) => [entry, 0]) : []);
  const options = { key: ({ text }: Name) => text, threshold: SCORE_LEAST, limit: 0 };
  for (const { obj, score } of text === '' ? [] : fuzzysort.go(text, names, options))
    scores.set(obj.entry, Math.max(score, scores.get(obj.entry) ?? 0));
  // As good ones in the order of their registries.
  const inTurn = names.filter(({ isFirst, entry }) => isFirst && scores.has(entry)).map(({ entry }) => entry);
  const found = inTurn.sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
  return inOrder(
    paletteGroups.flatMap((group) => {
      const rows = found.filter((entry) => entry.group === group);
      const [best] = rows;
      if (!best) return [];
      const score = (scores.get(best) ?? 0) + (group === 'actions' ? ACTIONS_AHEAD : 0);
      return { group, rows: rows.slice(0, ROWS_A_GROUP), total: rows.length, score };
    }),
  );
}

/** The group with the best row first; as good ones in their usual order. */
export function inOrder(groups: readonly FoundGroup[]): readonly FoundGroup[] {
  return [...groups].sort((one, other) => other.score - one.score);
}
