import { useState } from 'react';
import { saveFile } from '../../atoms/saveFile.ts';
import { useDialogTexts } from '../useDialogTexts.ts';

export interface Saving {
  /** The fate of the last file, in words; empty before the first. */
  readonly said: string;
  say(sentence: string): void;
  /** @param saved what is said if the browser saves the file, where that is more than its name */
  save(content: string | Blob, name: string, mediaType: string, saved?: string): void;
}

/** Saves files, and keeps what is to be said beside the buttons that were pressed. */
export function useSaving(): Saving {
  const words = useDialogTexts().formats;
  const [said, setSaid] = useState('');
  return {
    said,
    say: setSaid,
    save: (content, name, mediaType, saved = words.saved(name)) =>
      setSaid(saveFile(content, name, mediaType) ? saved : words.notSaved),
  };
}
