import { staleVotes } from '../staleVotes.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, commitsTo } from './plan.ts';

/** A tick at which R1 has entered view 1, and nobody else has. */
const LATE = 1500;

/**
 * The votes of view 0 reach R1 late, when it is the primary of view 1: it commits with them what nobody has prepared
 * in view 1.
 */
export const staleVotesExperiment: Experiment = {
  rule: staleVotes,
  section: '§4.2',
  caughtBy: 'M3',
  setup: brokenSetup(staleVotes.number, {
    interventions: [
      ask(0, 0, 'put x 1'),
      ...['P0.1.2.1', 'P0.1.3.1'].map((message) => at(81, { kind: 'delay', message, ticks: LATE - 120 })),
      ...commitsTo(1).map((message) => at(121, { kind: 'delay', message, ticks: LATE - 160 })),
      at(161, { kind: 'cutOff', replica: 0 }),
      ask(300, 1, 'put x 2'),
      at(4000, { kind: 'rejoin', replica: 0 }),
    ],
  }),
};
