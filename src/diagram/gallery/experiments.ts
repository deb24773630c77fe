import type { Action } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { defaultCluster, defaultConditions } from '../../protocols/defaults.ts';
import { clear } from '../../scenario/builtIn/clear.ts';

/** Experiments in which the marks are to be seen: for the gallery, and for the tests of the diagram. */

/** An action and its moment: the tick, and after how many of its steps. */
export type Planned = readonly [tick: number, after: number, action: Action];

/** One request at n = 4 over the usual network, with whatever else is done to it. */
export function setupWith(planned: readonly Planned[], changes: Partial<Setup> = {}): Setup {
  const interventions = planned.map(([tick, after, action]) => ({ at: { tick, after }, action }));
  const base = { ...clear.setup, cluster: defaultCluster, conditions: defaultConditions, seed: 7 };
  return { ...base, ...changes, interventions: [...clear.setup.interventions, ...interventions] };
}

/** One request at another size of the cluster. */
export function setupOfSize(replicas: number): Setup {
  return setupWith([], { cluster: { ...defaultCluster, replicas } });
}

/** All messages take equally long: phases do not overlap. */
export const evenConditions = { latency: 40, jitter: 0, loss: 0, duplication: 0 } as const;

const crashed = (replica: number): Planned => [0, 0, { kind: 'crash', replica }];

const asked = (tick: number, operation: string, client = 0): Planned => {
  return [tick, 0, { kind: 'request', client, operation }];
};

/** Everything that can be done to a message or a replica, in one run. */
export const troubled = setupWith(
  [
    [60, 0, { kind: 'delay', message: 'PP0.1.0.3', ticks: 60 }],
    [130, 0, { kind: 'drop', message: 'P0.1.1.2' }],
    [130, 0, { kind: 'duplicate', message: 'P0.1.2.0' }],
    [190, 0, { kind: 'crash', replica: 2 }],
    [240, 0, { kind: 'cutOff', replica: 1 }],
    [260, 0, { kind: 'rejoin', replica: 1 }],
    [300, 0, { kind: 'restart', replica: 2, memory: 'lost' }],
  ],
  { conditions: { ...defaultConditions, loss: 5, duplication: 5 } },
);

/** The primary is down from the start: one view change. */
export const crashedPrimary = setupWith([crashed(0)]);

/** n = 7, and the next primary is down too: two view changes in a row. */
export const twoCrashed = setupWith([crashed(0), crashed(1)], { cluster: { ...defaultCluster, replicas: 7 } });

/** Neither half is a quorum; healed, all go on in a new view. */
export const healed = setupWith([
  [300, 0, { kind: 'partition', groups: 'aabbx' }],
  asked(320, 'put x 2'),
  [2600, 0, { kind: 'heal' }],
]);

/** Nobody gets the first proposal, everybody the second; then the primary crashes: slot 1 becomes the null request. */
export const nullSlot = setupWith(
  [
    asked(10, 'put y 2', 1),
    ...[1, 2, 3].map((to): Planned => [45, 0, { kind: 'drop', message: `PP0.1.0.${to}` }]),
    [200, 0, { kind: 'crash', replica: 0 }],
  ],
  { cluster: { ...defaultCluster, clients: 2 }, conditions: evenConditions },
);

/** K = 2, L = 4: checkpoints become stable, and windows move. */
export const checkpoints = setupWith(
  [1, 2, 3, 4, 5].map((value) => asked(value * 300, `put x ${value}`)),
  { cluster: { ...defaultCluster, checkpointInterval: 2, window: 4 } },
);

/** R3 is in the dark for longer than the window, and fetches the state. */
export const transfer = setupWith(
  [
    [0, 0, { kind: 'cutOff', replica: 3 }],
    ...[1, 2, 3, 4, 5].map((value) => asked(value * 250, `put x ${value}`)),
    [1600, 0, { kind: 'rejoin', replica: 3 }],
    ...[1, 2, 3, 4, 5].map((value) => asked(1450 + value * 250, `put y ${value}`)),
  ],
  { cluster: { ...defaultCluster, checkpointInterval: 2, window: 4 } },
);

/** All execute tentatively, and no COMMIT gets through before they leave the view. */
export const rolledBack = setupWith(
  [
    [125, 0, { kind: 'partition', groups: 'abcdx' }],
    [900, 0, { kind: 'heal' }],
  ],
  { cluster: { ...defaultCluster, tentativeExecution: 1 }, conditions: evenConditions },
);

/** The primary says two things. */
export const equivocation = setupWith([
  [0, 0, { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'xabbx', amount: 0 }],
]);

/** Votes in the name of others, and many of them; then the truth again. */
export const forgery = setupWith([
  [0, 0, { kind: 'misbehave', node: 3, behaviour: 'forgesSender', groups: 'xxxxx', amount: 0 }],
  [100, 0, { kind: 'misbehave', node: 3, behaviour: 'votesManyTimes', groups: 'xxxxx', amount: 2 }],
  [180, 0, { kind: 'behave', node: 3, behaviour: 'votesManyTimes' }],
  [220, 0, { kind: 'behave', node: 3, behaviour: 'forgesSender' }],
]);

/** R0 runs twice, and the first copy talks with R1, the second with R2 and R3. */
export const twins = setupWith([
  [0, 0, { kind: 'misbehave', node: 0, behaviour: 'runsTwice', groups: 'xabbc', amount: 0 }],
]);
