import type { Conditions } from '../engine/network/conditions.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';

/** The defaults of built-in experiments. Links are written as differences from them, so they never change. */

export const defaultCluster: Cluster = {
  replicas: 4,
  clients: 1,
  checkpointInterval: 10,
  window: 20,
  clientTimeout: 600,
  viewChangeTimeout: 500,
  statusInterval: 300,
  heartbeat: 0,
  batchSize: 1,
  tentativeExecution: 0,
  readOnly: 0,
  brokenRule: 0,
  secondBrokenRule: 0,
};

export const defaultConditions: Conditions = { latency: 40, jitter: 24, loss: 0, duplication: 0 };

/** The default length of the observed time of a run. */
export const UNTIL_TICK: Ticks = 5000;
