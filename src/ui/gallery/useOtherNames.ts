import { useMemo } from 'react';
import type { Language } from '../../text/language.ts';
import { useInOtherLanguages } from '../texts/useInOtherLanguages.ts';
import { itemsIn } from './items.ts';
import { lessonItems, loadLessonCards } from './lessonItems.ts';

/** The names of all cards in the languages that the page is not in. */
export function useOtherNames(): ReadonlyMap<string, string> {
  const names = useInOtherLanguages(namesIn);
  return useMemo(() => joined(names), [names]);
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
