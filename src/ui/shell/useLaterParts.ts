import { useEffect } from 'react';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import { fetchLaterParts } from '../atoms/laterParts.ts';

/** Fetches all that may be wanted later, once the second view is there. */
export function useLaterParts(hasSecondView: boolean): void {
  useEffect(() => {
    if (!hasSecondView) return undefined;
    return fetchLaterParts(Object.values(languages).flatMap(wordsOf));
  }, [hasSecondView]);
}

/** The words of the page; those of the command line are not among them. */
function wordsOf(language: Language): readonly (() => Promise<unknown>)[] {
  const { load, loadExplanations, loadDialogs, loadGlossary, loadLegend, loadRefusals } = language;
  return [load, loadExplanations, loadDialogs, loadGlossary, loadLegend, loadRefusals];
}
