import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { dialogs } from '../../text/en/dialogs.ts';
import { en } from '../../text/en/index.ts';
import { captionOf } from '../../text/tell/caption.ts';
import { sentenceOf } from '../../text/tell/sentence.ts';
import { DialogTextsContext } from '../../ui/dialogs/useDialogTexts.ts';
import { noticeText } from '../../ui/shell/noticeText.ts';
import { Termed } from '../../ui/shell/terms/Termed.tsx';
import type { Sentences } from '../../ui/texts/useTexts.ts';
import { SentencesContext, TextsContext } from '../../ui/texts/useTexts.ts';

const sentences: Sentences = {
  texts: en,
  tell: (history, step) => sentenceOf(en, history, step),
  caption: (history, step, room) => captionOf(en, history, step, room),
  Termed,
  noticeText: (notice, runs) => noticeText(en, notice, runs),
};

/** The markup of a part of the page, in English and with all its words. Names for screen readers are in it. */
export async function markupOf(part: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <TextsContext value={en}>
      <SentencesContext value={{ value: sentences, failures: 0, isOnItsWay: false }}>
        <DialogTextsContext value={dialogs}>{part}</DialogTextsContext>
      </SentencesContext>
    </TextsContext>,
  );
  return text(prelude);
}
