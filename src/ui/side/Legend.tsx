import { LegendPicture } from '../../diagram/LegendPicture.tsx';
import { activeRun, useAppState } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import { PendingWords } from '../atoms/PendingWords.tsx';
import { useWords } from '../texts/useWords.ts';

/** Every mark of the diagram, drawn by the diagram itself, with its meaning. */
export function Legend() {
  const protocol = useAppState((state) => activeRun(state).scenario.setup.protocol);
  const words = useWords(loadLegend);
  return words.value ? <LegendPicture texts={words.value} protocol={protocol} /> : <PendingWords words={words} />;
}

const loadLegend = (language: Language) => language.loadLegend();
