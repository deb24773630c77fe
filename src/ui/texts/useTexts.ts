import type { ComponentType } from 'react';
import { createContext, useContext } from 'react';
import type { History } from '../../engine/history.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { Setup } from '../../engine/setup.ts';
import type { KeptRun } from '../../store/run.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import type { LaterNotice } from '../shell/noticeText.ts';

/** The words of the page in the chosen language. */
export const TextsContext = createContext<PageTexts>(usualLanguage.page);

export function useTexts(): PageTexts {
  return useContext(TextsContext);
}

/** The sentences about what happens; they are fetched right after the page. */
export interface Sentences {
  readonly texts: Texts;
  /** Returns the sentence for a step. */
  tell(history: History, stepIndex: StepIndex): string;
  /** Returns as much of it as fits into a caption with room for so many characters. */
  caption(history: History, stepIndex: StepIndex, room: number): string;
  /** Returns the sentence of a notice. */
  noticeText(notice: LaterNotice, runs: readonly KeptRun[]): string;
  /** A sentence about a run, whose terms can be asked for what they mean. */
  readonly Termed: ComponentType<{ readonly sentence: string; readonly setup: Setup }>;
}

export const SentencesContext = createContext<Loaded<Sentences>>({ value: null, failures: 0, isOnItsWay: true });

/** Null as long as they are on their way. */
export function useSentences(): Sentences | null {
  return useContext(SentencesContext).value;
}

/** Returns all texts, for parts that are shown only when the sentences are there (`needsSentences`). */
export function useAllTexts(): Texts {
  const sentences = useSentences();
  if (!sentences) throw new Error('the sentences are not there yet');
  return sentences.texts;
}
