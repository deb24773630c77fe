import { useState } from 'react';
import type { DiagramTexts } from './texts.ts';

/** The texts that no label uses: the picture's name says the step, and refusals come with the sentences. */
const unlaid: ReadonlySet<keyof DiagramTexts> = new Set(['name', 'refusal']);

/** The texts of the labels: the same object as long as nothing needs to be laid out anew for them. */
export function useWords(texts: DiagramTexts): DiagramTexts {
  const [kept, setKept] = useState(texts);
  if (kept === texts || haveTheSameLabels(kept, texts)) return kept;
  setKept(texts);
  return texts;
}

function haveTheSameLabels(before: DiagramTexts, after: DiagramTexts): boolean {
  const keys = Object.keys(after) as (keyof DiagramTexts)[];
  return keys.every((key) => unlaid.has(key) || before[key] === after[key]);
}
