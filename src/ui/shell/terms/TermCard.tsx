import type { RefObject } from 'react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Cluster } from '../../../engine/protocol.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import { nextLanguage } from '../../../store/actions/preferences.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { useAppState } from '../../../store/store.ts';
import type { Glossary } from '../../../text/glossary.ts';
import { languages } from '../../../text/index.ts';
import type { Language } from '../../../text/language.ts';
import type { TermId } from '../../../text/terms.ts';
import type { Loaded } from '../../atoms/useLoaded.ts';
import { askAgain, useLoaded } from '../../atoms/useLoaded.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Terms.module.css';

/** The distances from the sentence, and at least from the edge of the window, in px. */
const GAP = 8;
const EDGE = 8;

/** From the edge of the card to its text, which begins under the word. */
const INSET = 19;

interface Props {
  readonly id: TermId;
  readonly cardId: string;
  /** The word that it belongs to. */
  readonly button: RefObject<HTMLElement | null>;
  readonly cluster: Cluster;
  /** Closes the card, and gives the focus back to its word. */
  leave(): void;
}

/** The meaning of a term, with the numbers of the run. It lies over the page, so that nothing moves. */
export function TermCard({ id, cardId, button, cluster, leave }: Props) {
  const texts = useAllTexts();
  const current = useAppState((state) => state.preferences.language);
  const other: Language = languages[nextLanguage(current)];
  const words = useGlossaries(languages[current], other);
  const card = useRef<HTMLSpanElement>(null);
  const bridge = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // Words that come, or fail to, change its size.
    if (words) place(card.current, bridge.current, button.current);
  }, [words, button]);
  const [glossary, otherGlossary] = words.value ?? [];
  return (
    // Within a sentence there are only phrases.
    <span ref={card} popover="manual" tabIndex={-1} className={styles.place}>
      <span ref={bridge} className={styles.bridge} />
      <span className={styles.card}>
        {glossary && otherGlossary ? (
          <span id={cardId}>
            <span className={styles.names}>
              <b>{glossary[id].term}</b> <span lang={other.htmlLang}>{otherGlossary[id].term}</span>
            </span>
            <span className={styles.meaning}>
              {glossary[id].here?.({ cluster, ...thresholdsOf(cluster) }) ?? glossary[id].meaning}
            </span>
          </span>
        ) : (
          <NotYet words={words} />
        )}
        <button
          type="button"
          className={styles.all}
          onClick={() => {
            // First, so that the focus asks for no card on its way back.
            openDialog('glossary');
            leave();
          }}
        >
          {texts.details.allTerms}
        </button>
      </span>
    </span>
  );
}

/** Stands for words that are on their way, or did not arrive: phrases, since a sentence is around them. */
function NotYet({ words: { failures } }: { readonly words: Loaded<unknown> }) {
  const { controls } = useAllTexts();
  if (failures === 0) return <span className={styles.meaning}>{controls.loading}</span>;
  return (
    <span role="alert">
      <span className={styles.meaning}>{controls.partMissing}</span>
      <button type="button" className={styles.all} onClick={askAgain}>
        {controls.tryAgain}
      </button>
    </span>
  );
}

function useGlossaries(language: Language, other: Language): Loaded<readonly [Glossary, Glossary]> {
  return useLoaded(
    useMemo(
      () => (): Promise<[Glossary, Glossary]> => Promise.all([language.loadGlossary(), other.loadGlossary()]),
      [language, other],
    ),
  );
}

/**
 * Puts the card under the sentence, or above it where more of the window is: nothing covers the sentence. The bridge
 * reaches from the word to the card, so that the pointer can go there.
 */
function place(card: HTMLElement | null, bridge: HTMLElement | null, word: HTMLElement | null): void {
  const sentence = word?.closest('p');
  if (!card || !bridge || !word || !sentence) return;
  if (!card.matches(':popover-open')) card.showPopover();
  const around = sentence.getBoundingClientRect();
  // A word on two lines has a box on each.
  const at = [...word.getClientRects()].at(-1) ?? around;
  const { width, height } = card.getBoundingClientRect();
  const isBelow = window.innerHeight - around.bottom >= around.top;
  const top = isBelow ? around.bottom + GAP : Math.max(0, around.top - GAP - height);
  const left = Math.max(EDGE, Math.min(at.left - INSET, window.innerWidth - width - EDGE));
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
  bridge.style.left = `${at.left - left}px`;
  bridge.style.width = `${at.width}px`;
  bridge.style.top = isBelow ? `${at.bottom - top}px` : '100%';
  bridge.style.height = `${isBelow ? top - at.bottom : Math.max(0, at.top - top - height)}px`;
}
