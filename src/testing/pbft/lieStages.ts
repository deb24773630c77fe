import { at, requestA, requestsInTurn } from '../engine/buildSetup.ts';
import type { Row } from './runRow.ts';
import { withStatus } from './runRow.ts';

/** Settings for lies: a lie shows only where there is something to lie about. For tests. */

const twoRequests = [requestA, at(20, { kind: 'request', client: 1, operation: 'put y 2' })];
const checkpoints = { ...withStatus, checkpointInterval: 1, window: 2 };

export const lieStages = {
  /** Two clients ask, one after the other. */
  requests: { cluster: withStatus, interventions: twoRequests, untilTick: 3000 },
  /** The first request prepares in view 0 and is committed nowhere there; R1 is the primary of view 1. */
  viewChange: {
    cluster: withStatus,
    interventions: twoRequests,
    untilTick: 5000,
    treat: ({ letters, label }) => (letters === 'C' && label.major === 0 ? 'lose' : null),
  },
  /** A checkpoint at every number; R2 misses the first four, and then hears of a fifth. */
  catchingUp: {
    cluster: checkpoints,
    interventions: [
      at(0, { kind: 'cutOff', replica: 2 }),
      ...requestsInTurn(4),
      at(300, { kind: 'rejoin', replica: 2 }),
      at(310, { kind: 'request', client: 0, operation: 'get x' }),
    ],
    untilTick: 3000,
  },
  /** R3 misses the first request, and hears of it when the second is made: the others pass on their decisions. */
  decisions: {
    cluster: { ...withStatus, readOnly: 2 },
    interventions: [
      at(0, { kind: 'cutOff', replica: 3 }),
      requestA,
      at(12, { kind: 'rejoin', replica: 3 }),
      at(20, { kind: 'request', client: 1, operation: 'put y 2' }),
    ],
    untilTick: 3000,
  },
  /** The first one with seven replicas, where two may lie. */
  sevenReplicas: { cluster: { ...withStatus, replicas: 7 }, interventions: twoRequests, untilTick: 3000 },
} as const satisfies Readonly<Record<string, Row>>;

export type LieStage = keyof typeof lieStages;
