import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { halfCommit } from '../builtIn/halfCommit.ts';
import type { ScenarioId } from '../builtIn/index.ts';
import { inTheDark } from '../builtIn/inTheDark.ts';
import { opening } from '../builtIn/opening.ts';
import { readOnlyRepaired } from '../builtIn/readOnlyRepaired.ts';
import { seven } from '../builtIn/seven.ts';

/** A run in which everybody is honest. A lie shows only where there is something to lie about. */
interface Stage {
  /** The built-in experiment that it starts from, for its link. */
  readonly base: ScenarioId;
  readonly setup: Setup;
}

const ask = (tick: number, client: number, operation: string) => at(tick, { kind: 'request', client, operation });

function at(tick: number, action: Action): PlannedIntervention {
  return { at: { tick, after: 0 }, action };
}

const REPLICAS = [0, 1, 2, 3];

/** The COMMITs of view 0, all of them. */
const lostCommits = REPLICAS.flatMap((from) => {
  const others = REPLICAS.filter((to) => to !== from);
  return others.map((to) => at(121, { kind: 'drop', message: `C0.1.${from}.${to}` }));
});

export const lieStages = {
  /** One request, and nothing goes wrong. */
  oneRequest: opening,
  /** Two clients ask, one after the other. */
  twoRequests: {
    base: 'clear',
    setup: {
      ...opening.setup,
      cluster: { ...opening.setup.cluster, clients: 2 },
      interventions: [ask(0, 0, 'put x 1'), ask(20, 1, 'put y 2')],
    },
  },
  /** The request is prepared in view 0 and committed nowhere there; R1 is the primary of view 1. Nobody is down. */
  viewChange: {
    base: 'halfCommit',
    setup: { ...halfCommit.setup, interventions: [ask(0, 0, 'put x 1'), ...lostCommits] },
  },
  /** R3 misses two checkpoints, and fetches a state from R0. */
  catchingUp: {
    base: 'inTheDark',
    setup: {
      ...inTheDark.setup,
      interventions: [
        at(0, { kind: 'cutOff', replica: 3 }),
        ...[1, 2, 3, 4].map((value) => ask(0, 0, `put x ${value}`)),
        at(1000, { kind: 'rejoin', replica: 3 }),
        ...[5, 6].map((value) => ask(1020, 0, `put x ${value}`)),
        ask(2000, 0, 'put x 7'),
      ],
    },
  },
  /** A replica that missed a request gets the decision from the others. */
  decisions: { base: 'readOnlyRepaired', setup: readOnlyRepaired.setup },
  /** Two of seven may lie. */
  sevenReplicas: { base: 'seven', setup: seven.setup },
} as const satisfies Readonly<Record<string, Stage>>;

export type LieStageId = keyof typeof lieStages;
