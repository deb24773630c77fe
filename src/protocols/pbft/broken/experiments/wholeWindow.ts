import type { PlannedIntervention } from '../../../../engine/interventions/index.ts';
import type { SequenceNumber } from '../../../numbers.ts';
import { wholeWindow } from '../wholeWindow.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** Delays the votes for a checkpoint to the backups, but not to the primary. */
function lateCheckpoints(sentTick: number, sequence: SequenceNumber): PlannedIntervention[] {
  return [1, 2, 3].flatMap((to) =>
    [0, 1, 2, 3]
      .filter((from) => from !== to)
      .map((from) => at(sentTick + 1, { kind: 'delay', message: `CK0.${sequence}.${from}.${to}`, ticks: 60 })),
  );
}

/**
 * Delays what the backups ask the primary, when their windows have moved, about the slots that they had no room for.
 */
function lateQuestions(tick: number): PlannedIntervention[] {
  return [1, 2, 3].flatMap((backup) =>
    [1, 2].map((repeat) => at(tick, { kind: 'delay', message: `S0.4.${backup}.0.${repeat}`, ticks: 2000 })),
  );
}

/**
 * The checkpoint reaches the primary before it reaches the others: it proposes slots that are still above their
 * windows, and their questions about them come late. Nobody is faulty, and yet a view ends.
 */
export const wholeWindowExperiment: Experiment = {
  rule: wholeWindow,
  section: '§4.3',
  caughtBy: 'viewChange',
  setup: brokenSetup(wholeWindow.number, {
    cluster: { clients: 8, checkpointInterval: 2, window: 4, statusInterval: 2000 },
    interventions: [
      ...Array.from({ length: 6 }, (_, client) => ask(0, client, `put x ${client}`)),
      ...lateCheckpoints(160, 2),
      ...lateCheckpoints(160, 4),
      ...lateCheckpoints(320, 4),
      ...lateQuestions(261),
    ],
  }),
};
