import type { Frame } from '../../layout/frame.ts';

/** The strip over the lane of a replica that is down, or cut off, in px. */
export const STRIP_SIZE = 28;

/** The same where lanes are close together: a strip never touches its neighbours. */
export function stripSize({ pitch }: Frame): number {
  return Math.min(STRIP_SIZE, pitch * 0.6);
}
