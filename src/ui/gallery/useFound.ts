import { useMemo } from 'react';
import type { GalleryGroup } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import type { Item } from './items.ts';
import { itemsIn, runItems } from './items.ts';
import type { LessonCard } from './lessonItems.ts';
import { lessonItems } from './lessonItems.ts';
import { found } from './search.ts';
import { useOtherNames } from './useOtherNames.ts';

interface Found {
  readonly items: readonly Item[];
  /** The numbers of cards that were found, by group. */
  readonly counts: Readonly<Record<GalleryGroup, number>>;
}

/** The cards of a group that have to do with what is wanted. */
export function useFound(group: GalleryGroup, wanted: string, cards: readonly LessonCard[] | null): Found {
  const texts = useAllTexts();
  const words = useDialogTexts();
  const runs = useAppState((state) => state.runs);
  const names = useOtherNames();
  const builtIn = useMemo(() => [...lessonItems(cards ?? []), ...itemsIn({ texts, words })], [cards, texts, words]);
  const own = useMemo(() => runItems(texts, runs), [texts, runs]);
  return useMemo(() => {
    const other = { names, groupName: (id: Item['group']) => words.gallery.groups[id] };
    const all = found(builtIn, wanted, other);
    const ofGroup = (id: Item['group']): readonly Item[] => all.filter((item) => item.group === id);
    const groups: Readonly<Record<GalleryGroup, readonly Item[]>> = {
      all,
      lessons: ofGroup('lessons'),
      challenges: ofGroup('challenges'),
      scenarios: ofGroup('scenarios'),
      lies: ofGroup('lies'),
      brokenRules: ofGroup('brokenRules'),
      cases: ofGroup('cases'),
      comparisons: ofGroup('comparisons'),
      runs: found(own, wanted, other),
    };
    const sizes = Object.entries(groups).map(([id, items]) => [id, items.length]);
    return { items: groups[group], counts: Object.fromEntries(sizes) as Found['counts'] };
  }, [builtIn, own, names, words, wanted, group]);
}
