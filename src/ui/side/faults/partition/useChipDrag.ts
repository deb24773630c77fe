import type { PointerEvent } from 'react';
import { useState } from 'react';

/** Dragging a chip along its row: it is always in the place under the pointer, or in the one it was in last. */
export function useChipDrag(group: string, onChange: (group: string) => void) {
  const [isDragging, setDragging] = useState(false);
  const stop = () => setDragging(false);
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!(event.target instanceof Element && event.target.closest('[data-chip]'))) return;
      // The row keeps the pointer while the chip moves from place to place under it.
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector<HTMLInputElement>('input:checked')?.focus();
      event.preventDefault();
      setDragging(true);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!isDragging) return;
      const place = placeAt(event.currentTarget, event.clientX);
      if (place !== null && place !== group) onChange(place);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onLostPointerCapture: stop,
  };
  return { isDragging, handlers };
}

/** The group whose place spans this distance from the left edge of the window. */
function placeAt(row: HTMLElement, x: number): string | null {
  for (const place of row.querySelectorAll<HTMLElement>('[data-group]')) {
    const { left, right } = place.getBoundingClientRect();
    if (x >= left && x <= right) return place.dataset.group ?? null;
  }
  return null;
}
