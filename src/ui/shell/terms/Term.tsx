import type { FocusEvent, KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Cluster } from '../../../engine/protocol.ts';
import { store } from '../../../store/store.ts';
import type { TermId } from '../../../text/terms.ts';
import { focusStage } from '../focusStage.ts';
import { TermCard } from './TermCard.tsx';
import styles from './Terms.module.css';

interface Props {
  readonly id: TermId;
  /** The word of the sentence. */
  readonly text: string;
  readonly cluster: Cluster;
  readonly isOpen: boolean;
  setOpen(isOpen: boolean): void;
}

/**
 * A term in a sentence, which tells its meaning under the pointer, with the focus, or at a touch. It is a button, but no
 * `button`: that would be a box of its own, and lines would break beside it where they do not in the plain sentence.
 */
export function Term({ id, text, cluster, isOpen, setOpen }: Props) {
  const cardId = useId();
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  const isTakingFocusBack = useRef(false);
  const close = useRef(() => {});
  close.current = () => {
    isTakingFocusBack.current = true;
    if (place.current?.contains(document.activeElement)) button.current?.focus();
    isTakingFocusBack.current = false;
    setOpen(false);
  };
  useWhatCloses(isOpen, place, close);
  useFocusKept(button);

  const holdsFocus = (): boolean => Boolean(place.current?.contains(document.activeElement));
  const onPointerEnter = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && !document.querySelector(':popover-open')) setOpen(true);
  };
  const onPointerLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse' && isOpen && !holdsFocus()) setOpen(false);
  };
  const onFocus = (): void => {
    // The focus that a dialog gives back asks for nothing.
    if (!isTakingFocusBack.current && store.getState().dialog === null) setOpen(true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (isOpen && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it holds the word and its card together, and is no control.
    <span ref={place} onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave} onBlur={onBlur}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <span
        ref={button}
        role="button"
        tabIndex={0}
        className={styles.term}
        aria-expanded={isOpen}
        aria-describedby={isOpen ? cardId : undefined}
        onFocus={onFocus}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
      >
        {text}
      </span>
      {isOpen && <TermCard id={id} cardId={cardId} button={button} cluster={cluster} leave={() => close.current()} />}
    </span>
  );
}

type Ref<Value> = RefObject<Value>;

/** Escape, and a press or a touch elsewhere, whatever has the focus; a scrolled page leaves the card behind. */
function useWhatCloses(isOpen: boolean, place: Ref<HTMLElement | null>, close: Ref<() => void>): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // It closes this, and nothing else.
      event.preventDefault();
      event.stopImmediatePropagation();
      close.current();
    };
    const onPointerDown = ({ target }: Event): void => {
      if (!(target instanceof Node && place.current?.contains(target))) close.current();
    };
    const leave = (): void => close.current();
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', onPointerDown, true);
    window.addEventListener('scroll', leave);
    window.addEventListener('resize', leave);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', onPointerDown, true);
      window.removeEventListener('scroll', leave);
      window.removeEventListener('resize', leave);
    };
  }, [isOpen, place, close]);
}

/** The picture gets the focus if the next sentence lacks the term that has it: it is never lost. */
function useFocusKept(button: Ref<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element !== null && element === document.activeElement) focusStage();
    };
  }, [button]);
}
