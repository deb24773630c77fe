import type { AppState } from '../../store/state.ts';
import type { Glossary } from '../../text/glossary.ts';
import type { DialogTexts, Texts } from '../../text/texts.ts';
import type { Item } from '../gallery/items.ts';
import type { LessonCard } from '../gallery/lessonItems.ts';
import type { MoreFacts } from '../shell/header/moreEntries.ts';

/** One row of the palette: something that can be done, opened, gone to or looked up. */
export interface PaletteEntry {
  /** The same in every language. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  /** More about it, in small letters. */
  readonly hint: string;
  /** Other names that it is found by. */
  readonly names: readonly string[];
  /** The keys that do the same (`keyNames.ts`). */
  readonly keys: readonly string[];
  /** True of a switch that is on. */
  readonly isOn: boolean;
  /** Why it cannot be done now; null where it can. */
  readonly refusal: string | null;
  run(): void;
}

export type PaletteGroup = 'actions' | Item['group'] | 'steps' | 'terms';

/** The order in which groups stand where nothing is looked for. */
export const paletteGroups: readonly PaletteGroup[] = [
  'actions',
  'runs',
  'lessons',
  'challenges',
  'scenarios',
  'comparisons',
  'cases',
  'lies',
  'brokenRules',
  'steps',
  'terms',
];

/** The words of all entries, in one language. */
export interface PaletteWords {
  readonly texts: Texts;
  readonly words: DialogTexts;
  readonly glossary: Glossary;
  readonly cards: readonly LessonCard[];
}

/** The page as it is now. */
export interface PageNow {
  readonly state: AppState;
  readonly facts: MoreFacts;
}

/** Returns an entry with what most of them lack. */
export function entry(
  given: Pick<PaletteEntry, 'id' | 'group' | 'label' | 'run'> & Partial<PaletteEntry>,
): PaletteEntry {
  return { hint: '', names: [], keys: [], isOn: false, refusal: null, ...given };
}
