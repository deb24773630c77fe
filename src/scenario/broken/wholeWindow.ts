import { E29 } from '../../protocol/pbft/brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** The votes for checkpoint 2 to the backups. */
const LATE_CHECKPOINTS = [1, 2, 3].flatMap((to) =>
  [0, 1, 2, 3].filter((from) => from !== to).map((from) => `CK0.2.${from}.${to}`),
);

/** E29: The checkpoint reaches the primary before it reaches the others: it proposes slots that are above their windows still. Nobody is faulty, and yet a view ends. */
export const wholeWindow: BrokenScenario = {
  rule: E29,
  caughtBy: 'view change',
  setup: brokenSetup(E29, {
    cluster: { clients: 8, checkpointInterval: 2, window: 4, statusInterval: 2000 },
    interventions: [
      ...Array.from({ length: 6 }, (_, client) => ask(0, client, `put x ${client}`)),
      ...LATE_CHECKPOINTS.map((message) => at(161, { kind: 'delay', message, ticks: 3000 })),
    ],
  }),
};
