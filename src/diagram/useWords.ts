import { useState } from 'react';
import type { DiagramTexts } from './texts.ts';

/**
 * The texts, the same object as long as only the picture's name changes: that says the step, and nothing else needs to
 * be laid out anew for it.
 */
export function useWords(texts: DiagramTexts): DiagramTexts {
  const [kept, setKept] = useState(texts);
  if (kept === texts || differOnlyInName(kept, texts)) return kept;
  setKept(texts);
  return texts;
}

function differOnlyInName(before: DiagramTexts, after: DiagramTexts): boolean {
  const keys = Object.keys(after) as (keyof DiagramTexts)[];
  return keys.every((key) => key === 'name' || before[key] === after[key]);
}
