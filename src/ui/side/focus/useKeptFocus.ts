import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * Keeps the keyboard's place when a pressed button disappears: its nearest remaining ancestor gets the focus, so that
 * the next Tab goes on from there and not from the top of the page.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const area = useRef<E>(null);
  useEffect(() => (area.current ? keepFocusIn(area.current) : undefined), []);
  return area;
}

function keepFocusIn(area: HTMLElement): () => void {
  /** The element that had the focus last, and its ancestors, inside out; empty once the focus has left the area. */
  let trail: readonly HTMLElement[] = [];
  const onFocusIn = ({ target }: FocusEvent): void => {
    trail = target instanceof HTMLElement ? trailOf(target, area) : [];
  };
  // An element that is about to go is still there when it says that the focus left it: whether it stays shows later.
  const onFocusOut = ({ target }: FocusEvent): void => {
    setTimeout(() => {
      if (trail[0] === target && trail[0]?.isConnected && document.activeElement !== target) trail = [];
    });
  };
  const observer = new MutationObserver(() => {
    if (trail.length === 0 || document.activeElement !== document.body) return;
    const rest = trail.find((element) => element.isConnected);
    if (!rest || rest === trail[0]) return;
    if (!rest.hasAttribute('tabindex')) rest.tabIndex = -1;
    rest.focus({ preventScroll: true });
  });
  area.addEventListener('focusin', onFocusIn);
  area.addEventListener('focusout', onFocusOut);
  observer.observe(area, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    area.removeEventListener('focusin', onFocusIn);
    area.removeEventListener('focusout', onFocusOut);
  };
}

function trailOf(element: HTMLElement, area: HTMLElement): HTMLElement[] {
  const trail: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    trail.push(at);
    if (at === area) break;
  }
  return trail;
}
