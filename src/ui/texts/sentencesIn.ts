import { captionOf } from '../../text/tell/caption.ts';
import { sentenceOf } from '../../text/tell/sentence.ts';
import type { Texts } from '../../text/texts.ts';
import { noticeText } from '../shell/noticeText.ts';
import { Termed } from '../shell/terms/Termed.tsx';
import type { Sentences } from './useTexts.ts';

/** Returns all that the page says of what happens, in the language of these texts. */
export function sentencesIn(texts: Texts): Sentences {
  return {
    texts,
    tell: (history, stepIndex) => sentenceOf(texts, history, stepIndex),
    caption: (history, stepIndex, room) => captionOf(texts, history, stepIndex, room),
    noticeText: (notice, runs) => noticeText(texts, notice, runs),
    Termed,
  };
}
