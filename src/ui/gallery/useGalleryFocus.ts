import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import { store } from '../../store/store.ts';
import { focusStage } from '../shell/focusStage.ts';

interface GalleryFocus {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Something is opened: the focus goes to the picture of it, not back. */
  leaveForStage(): void;
  /** Gives the focus back to the field, where that brings up no keyboard on the screen. */
  goToField(): void;
}

/** The search field has the focus as long as the gallery is open; then the element that had it before has it again. */
export function useGalleryFocus(): GalleryFocus {
  const field = useRef<HTMLInputElement>(null);
  const isLeaving = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      const isFree = before instanceof HTMLElement && before !== document.body && before.isConnected;
      if (isLeaving.current || !isFree) focusStage();
      else before.focus();
    };
  }, []);
  // React keeps the text field that had the focus when it was taken away, with the page around it, until the focus moves.
  useEffect(() => store.subscribe(({ gallery }) => gallery ?? field.current?.blur()), []);
  const leaveForStage = useCallback(() => {
    isLeaving.current = true;
  }, []);
  const goToField = useCallback(() => {
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  return { field, leaveForStage, goToField };
}
