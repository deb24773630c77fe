import type { MouseEvent, PointerEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Focus } from '../scenario/focus.ts';

/** The thing under the pointer, and the pointer's place, in px from the corner of the diagram. */
export interface Hover {
  readonly focus: Focus;
  readonly x: number;
  readonly y: number;
}

interface Pointing {
  /** Returns the thing at a place of the diagram. */
  hit(x: number, y: number): Focus | null;
  onFocus(focus: Focus): void;
  onClear(): void;
  readonly onOpenMenu: ((focus: Focus, at: { x: number; y: number }) => void) | undefined;
}

/** The time after which a resting finger opens the menu. */
const LONG_PRESS_MS = 500;
/** A finger that moves farther than this, in px, does not rest. */
const STILL_PX = 8;

/** Mouse and touch over the diagram: hovering, clicking, and asking for the menu by right click or long press. */
export function usePointing({ hit, onFocus, onClear, onOpenMenu }: Pointing) {
  const [hover, setHover] = useState<Hover | null>(null);
  const press = useRef({ timer: 0, x: 0, y: 0, opened: false });
  useEffect(() => {
    const { current } = press;
    return () => clearTimeout(current.timer);
  }, []);
  const placeOf = ({ currentTarget, clientX, clientY }: MouseEvent): [number, number] => {
    const box = currentTarget.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  };
  const openMenu = (focus: Focus, x: number, y: number): void => {
    press.current.opened = true;
    setHover(null);
    onFocus(focus);
    onOpenMenu?.(focus, { x, y });
  };
  const handlers = {
    onPointerMove: (event: PointerEvent): void => {
      const { timer, x, y } = press.current;
      if (timer && Math.hypot(event.clientX - x, event.clientY - y) > STILL_PX) clearTimeout(timer);
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return setHover(null);
      const place = placeOf(event);
      const focus = hit(...place);
      setHover((before) => {
        if (!focus) return null;
        return before && isSame(before.focus, focus) ? before : { focus, x: place[0], y: place[1] };
      });
    },
    onPointerLeave: (): void => setHover(null),
    onPointerDown: (event: PointerEvent): void => {
      clearTimeout(press.current.timer);
      press.current.opened = false;
      const focus = hit(...placeOf(event));
      if (event.pointerType === 'mouse' || !focus || !onOpenMenu) return;
      const { clientX: x, clientY: y } = event;
      press.current = { timer: window.setTimeout(() => openMenu(focus, x, y), LONG_PRESS_MS), x, y, opened: false };
    },
    onPointerUp: (): void => clearTimeout(press.current.timer),
    onPointerCancel: (): void => clearTimeout(press.current.timer),
    // The end of a long press is no click, neither here nor on a button. A key's click has no count.
    onClickCapture: (event: MouseEvent): void => {
      if (press.current.opened && event.detail > 0) event.stopPropagation();
    },
    onClick: (event: MouseEvent): void => {
      // The buttons over the marks answer for themselves.
      if (event.target instanceof HTMLButtonElement) return;
      const focus = hit(...placeOf(event));
      if (focus) onFocus(focus);
      else onClear();
    },
    // The menu takes the place of the tooltip.
    onContextMenuCapture: (): void => setHover(null),
    onContextMenu: (event: MouseEvent): void => {
      const focus = hit(...placeOf(event));
      if (!focus || !onOpenMenu) return;
      event.preventDefault();
      if (!press.current.opened) openMenu(focus, event.clientX, event.clientY);
      clearTimeout(press.current.timer);
    },
  };
  return { hover, handlers };
}

export function isSame(a: Focus | null, b: Focus | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
