import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import type { Focus } from '../../../store/actions/focus.ts';
import { showInBox } from '../scrollBox.ts';

/** So much of the section is shown: its title, and what can be done. In pixels. */
const HEAD_ROOM = 220;

/** When something else comes into focus, its section comes into view; when the step changes, nothing moves. */
export function useNewFocusInView(focus: Focus | null): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus && section.current) showInBox(section.current, HEAD_ROOM);
  }, [focus]);
  return section;
}
