import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * Min-s is the highest stable checkpoint in V (§4.4). Broken: the lowest, and h moves there at once.
 *
 * The experiment: R2 has missed all up to checkpoint 2. The next view starts from what R2 has, and forgets what the
 * others have executed.
 */
export const lowestCheckpoint = {
  id: 'E27',
  number: 27,
  override: {
    minSequence: (lowWaterMarks) => Math.min(...lowWaterMarks),
    adoptCheckpoint(_place, state, { sequence }) {
      state.lowWaterMark = sequence;
    },
  },
  experiment: {
    caughtBy: 'M8',
    setup: brokenSetup(27, {
      cluster: { checkpointInterval: 2, window: 4, statusInterval: 2000 },
      interventions: [
        at(0, { kind: 'cutOff', replica: 2 }),
        ask(0, 0, 'put x 1'),
        ask(0, 0, 'put x 2'),
        at(600, { kind: 'cutOff', replica: 0 }),
        at(600, { kind: 'rejoin', replica: 2 }),
        ask(610, 1, 'put x 3'),
        at(4000, { kind: 'rejoin', replica: 0 }),
      ],
    }),
  },
} as const satisfies BrokenRule;
