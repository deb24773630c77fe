import { useEffect, useState } from 'react';
import { LegendPicture } from '../../diagram/LegendPicture.tsx';
import type { LegendTexts } from '../../diagram/legend.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import { useTexts } from '../texts/useTexts.ts';

/** Every mark of the diagram, drawn by the diagram itself, with its meaning. */
export function Legend() {
  const { loading } = useTexts().controls;
  const protocol = useAppState((state) => activeRun(state).scenario.setup.protocol);
  const language = useAppState((state) => state.preferences.language);
  const [texts, setTexts] = useState<LegendTexts | null>(null);
  useEffect(() => {
    languages[language].loadLegend().then(setTexts, () => setTexts(null));
  }, [language]);
  return texts ? <LegendPicture texts={texts} protocol={protocol} /> : <p>{loading}</p>;
}
