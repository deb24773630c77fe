import type { Preferences } from '../../store/state.ts';

/** Below this width, 719 px with letters of the usual size, time runs downwards, the direction in which phones scroll. */
export const NARROW_QUERY = '(max-width: 44.9375em)';

/** Below this width the side panel is a sheet over the page, and the map of the cluster a view of its own. */
export const SHEET_QUERY = '(max-width: 63.9375em)';

/** Below this size there is room for one of two pictures. */
export const ONE_PICTURE_QUERY = `${NARROW_QUERY}, (max-height: 32em)`;

/** Below this width the transport has no room for the transcript: *More* has it. */
export const TRANSCRIPT_IN_MORE_QUERY = '(max-width: 87.4375em)';

/** Returns true if time runs downwards now: as chosen, or by the width of the window. */
export function isVerticalNow(orientation: Preferences['orientation']): boolean {
  return orientation === 'auto' ? window.matchMedia(NARROW_QUERY).matches : orientation === 'vertical';
}
