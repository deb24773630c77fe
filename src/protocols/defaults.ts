import type { Conditions } from '../engine/network/conditions.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';

/** What built-in experiments share unless they say otherwise. Links are written against these: they never change. */

export const defaultCluster: Cluster = {
  replicas: 4,
  clients: 1,
  checkpointInterval: 10,
  window: 20,
  clientTimeout: 600,
  viewChangeTimeout: 500,
  statusInterval: 300,
  batchSize: 1,
  tentativeExecution: 0,
  readOnly: 0,
  brokenRule: 0,
};

export const defaultConditions: Conditions = { latency: 40, jitter: 24, loss: 0, duplication: 0 };

/** How long a run is observed. */
export const UNTIL_TICK: Ticks = 5000;
