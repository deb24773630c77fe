import type { Item } from './items.ts';

/** The words of a card that are searched beside its own. */
interface Other {
  /** Its names in the other languages, by its id. */
  readonly names: ReadonlyMap<string, string>;
  groupName(group: Item['group']): string;
}

/** The cards that have to do with everything that is wanted, in their order. */
export function found(items: readonly Item[], wanted: string, { names, groupName }: Other): readonly Item[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ id, title, summary, tag, section, group }) => {
    const text = plain([title, summary, tag, section ?? '', groupName(group), names.get(id) ?? ''].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Capitals make no difference, nor does the width of letters and digits among Chinese characters. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
