import { createContext, useContext } from 'react';
import type { Language } from '../../text/language.ts';
import type { DialogTexts } from '../../text/texts.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import { useWords } from '../texts/useWords.ts';

/** Words of the dialogs, in the chosen language. */
export const DialogTextsContext = createContext<DialogTexts | null>(null);

export function useDialogTexts(): DialogTexts {
  const texts = useContext(DialogTextsContext);
  if (!texts) throw new Error('the words of the dialogs are only there inside a dialog');
  return texts;
}

/** Returns the words of the dialogs; they are fetched when a dialog first opens. */
export function useFetchedDialogTexts(): Loaded<DialogTexts> {
  return useWords(loadDialogs);
}

const loadDialogs = (language: Language) => language.loadDialogs();
