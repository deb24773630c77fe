import { useEffect, useState } from 'react';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import { itemsIn } from './items.ts';
import { lessonItems, loadLessonCards } from './lessonItems.ts';

const nobody: ReadonlyMap<string, string> = new Map();

/**
 * The names of all cards in the languages that the page is not in. Somebody who learnt a word in the other language
 * finds what it stands for. Without a network the page searches in its own.
 */
export function useOtherNames(): ReadonlyMap<string, string> {
  const [names, setNames] = useState(nobody);
  const language = useAppState((state) => state.preferences.language);
  useEffect(() => {
    let isWanted = true;
    const others = Object.entries(languages).filter(([id]) => id !== language);
    Promise.all(others.map(([, other]) => namesIn(other))).then(
      (all) => isWanted && setNames(joined(all)),
      () => isWanted && setNames(nobody),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return names;
}

async function namesIn(language: Language): Promise<readonly (readonly [string, string])[]> {
  const [page, explanations, words, lessons] = await Promise.all([
    language.load(),
    language.loadExplanations(),
    language.loadDialogs(),
    loadLessonCards(language),
  ]);
  const items = [...lessonItems(lessons), ...itemsIn({ texts: { ...page, ...explanations }, words })];
  return items.map(({ id, title }) => [id, title]);
}

function joined(all: readonly (readonly (readonly [string, string])[])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [id, name] of all.flat()) names.set(id, [names.get(id), name].filter(Boolean).join('\n'));
  return names;
}
