import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Focus } from '../../../scenario/focus.ts';
import { showInBox } from '../scrollBox.ts';

/** The height of the section that is brought into view: its title and its buttons. In pixels. */
const HEAD_ROOM = 220;

/** When something else comes into focus, its section comes into view; when the step changes, nothing moves. */
export function useNewFocusInView(focus: Focus | null): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus && section.current) showInBox(section.current, HEAD_ROOM);
  }, [focus]);
  return section;
}
