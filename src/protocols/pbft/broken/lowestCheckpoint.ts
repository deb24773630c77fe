import type { BrokenRule } from './brokenRule.ts';

/** Min-s is the highest stable checkpoint in V (§4.4). Broken: the lowest, and h moves there at once. */
export const lowestCheckpoint = {
  id: 'E27',
  number: 27,
  override: {
    minSequence: (lowWaterMarks) => Math.min(...lowWaterMarks),
    adoptCheckpoint(_place, state, { sequence }) {
      state.lowWaterMark = sequence;
    },
  },
} as const satisfies BrokenRule;
