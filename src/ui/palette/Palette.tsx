import { useMemo } from 'react';
import { useAppState } from '../../store/store.ts';
import { PendingWords } from '../atoms/PendingWords.tsx';
import { useMoreFacts } from '../shell/header/useMoreFacts.ts';
import { foundInAll } from './entries.ts';
import type { PaletteWords } from './entry.ts';
import { PaletteSearch } from './PaletteSearch.tsx';
import { namesOf } from './search.ts';
import { useOtherPaletteWords, usePaletteWords } from './usePaletteWords.ts';

/** Everything that can be done, opened, gone to and looked up, by its name. */
export function Palette() {
  const own = usePaletteWords();
  return own.value ? <PaletteOf own={own.value} /> : <PendingWords words={own} />;
}

/** It knows its entries before anything is looked for: what is typed makes none of them anew. */
export function PaletteOf({ own }: { readonly own: PaletteWords }) {
  const others = useOtherPaletteWords();
  const state = useAppState((now) => now);
  const facts = useMoreFacts();
  // The page stands still while the palette covers it, but for runs that are still being computed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts follow from the state and the size of the window.
  const names = useMemo(() => namesOf(foundInAll({ state, facts }, own, others)), [state, own, others]);
  return <PaletteSearch own={own} names={names} />;
}
