import { createContext, useContext, useEffect, useState } from 'react';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { DialogTexts } from '../../text/texts.ts';

/** Words of the dialogs, in the chosen language. */
export const DialogTextsContext = createContext<DialogTexts | null>(null);

export function useDialogTexts(): DialogTexts {
  const texts = useContext(DialogTextsContext);
  if (!texts) throw new Error('the words of the dialogs are only there inside a dialog');
  return texts;
}

/** Null until they have been fetched; while those of another language are on their way, the ones there are. */
export function useFetchedDialogTexts(): DialogTexts | null {
  const language = useAppState((state) => state.preferences.language);
  const [texts, setTexts] = useState<DialogTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    languages[language].loadDialogs().then(
      (loaded) => {
        if (isWanted) setTexts(loaded);
      },
      () => {
        // Offline before they were ever loaded: the dialog stays in the language it has.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}
