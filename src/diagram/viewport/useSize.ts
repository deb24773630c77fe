import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** The reader's text size as a multiple of the usual one: 1 at 16 px. */
  readonly textScale: number;
}

const USUAL_TEXT_PX = 16;

/** Returns the size of an element, in whole px; null before it is on the page. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current;
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const size = { width, height, textScale: rootPx / USUAL_TEXT_PX || 1 };
      setSize((before) => (before && isSame(before, size) ? before : size));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

function isSame(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height && a.textScale === b.textScale;
}
