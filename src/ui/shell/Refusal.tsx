import { useEffect, useState } from 'react';
import type { Refused } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { Refusals } from '../../text/tell/faultText.ts';
import { useTexts } from '../texts/useTexts.ts';

/** What is wrong with a link or a file, where, and a way on. */
export function Refusal({ refused }: { refused: Refused }) {
  const { loading } = useTexts().controls;
  const refusals = useRefusals();
  if (!refusals) return <p>{loading}</p>;
  return <p>{refused.kind === 'linkRefused' ? refusals.link(refused.fault) : refusals.file(refused.fault)}</p>;
}

/** Null until they have been fetched. */
function useRefusals(): Refusals | null {
  const language = useAppState((state) => state.preferences.language);
  const [refusals, setRefusals] = useState<Refusals | null>(null);
  useEffect(() => {
    let isWanted = true;
    languages[language].loadRefusals().then(
      (loaded) => {
        if (isWanted) setRefusals(loaded);
      },
      () => setRefusals(null),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return refusals;
}
