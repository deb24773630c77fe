import type { Ticks } from '../engine/protocol.ts';
import type { Playhead } from './playhead.ts';

/** A playhead that stays where it is. */
export function stillPlayhead(tick: Ticks): Playhead {
  return { get: () => tick, subscribe: () => () => {} };
}
