import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { showInBox } from '../side/scrollBox.ts';

/** Keeps the current line of a list in view. */
export function useLineInView(current: number): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when the current line becomes another one
  useLayoutEffect(() => {
    const line = list.current?.querySelector('[aria-current="step"]');
    if (line) showInBox(line);
  }, [current]);
  return list;
}
