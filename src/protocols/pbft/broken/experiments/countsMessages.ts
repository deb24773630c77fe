import { countsMessages } from '../countsMessages.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, lies } from './plan.ts';

/**
 * R3 sends each vote three times. Cut off with it, R1 takes the copies for a quorum, and commits what nobody else has
 * prepared.
 */
export const countsMessagesExperiment: Experiment = {
  rule: countsMessages,
  section: '§4.2',
  caughtBy: 'M3',
  setup: brokenSetup(countsMessages.number, {
    interventions: [
      lies(3, 'votesManyTimes', 'aaaaaa', 3),
      ask(0, 0, 'put x 1'),
      at(81, { kind: 'partition', groups: 'ababbb' }),
      at(3000, { kind: 'heal' }),
    ],
  }),
};
