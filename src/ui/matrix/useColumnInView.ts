import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { SequenceNumber } from '../../protocols/numbers.ts';

/** Scrolls the matrix, and nothing else, by as little as shows a column; done when another column comes to matter. */
export function useColumnInView(box: RefObject<HTMLElement | null>, sequence: SequenceNumber): void {
  useEffect(() => {
    const column = box.current?.querySelector(`th[data-sequence="${sequence}"]`);
    const corner = box.current?.querySelector('thead th');
    if (!box.current || !column || !corner) return;
    const { left, right } = column.getBoundingClientRect();
    const hidden = corner.getBoundingClientRect().right - left;
    const beyond = right - box.current.getBoundingClientRect().right;
    if (hidden > 0) box.current.scrollLeft -= hidden;
    else if (beyond > 0) box.current.scrollLeft += beyond;
  }, [box, sequence]);
}
