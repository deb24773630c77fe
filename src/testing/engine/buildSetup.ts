import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Conditions } from '../../engine/network/conditions.ts';
import type { Cluster, Ticks } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';

/**
 * Setups for tests: four replicas, unit links, K = 10, L = 20, a client with a long timeout; a test gives the
 * differences.
 */

export interface Different {
  readonly cluster?: Partial<Cluster>;
  readonly conditions?: Partial<Conditions>;
  readonly seed?: number;
  readonly untilTick?: Ticks;
  readonly interventions?: readonly PlannedIntervention[];
}

/** A timeout longer than any test's run. */
const NO_HURRY: Ticks = 500_000;

/** A cluster in which nothing is asked for twice, and nobody gives up on a primary, unless a test sets a timeout. */
const patientCluster: Cluster = {
  replicas: 4,
  clients: 1,
  checkpointInterval: 10,
  window: 20,
  clientTimeout: NO_HURRY / 10,
  viewChangeTimeout: NO_HURRY / 10,
  statusInterval: NO_HURRY / 10,
  heartbeat: 0,
  batchSize: 1,
  tentativeExecution: 0,
  readOnly: 0,
  brokenRule: 0,
  secondBrokenRule: 0,
};

export function buildSetup({
  cluster,
  conditions,
  seed = 1,
  untilTick = NO_HURRY,
  interventions = [],
}: Different): Setup {
  return {
    protocol: 'pbft',
    cluster: { ...patientCluster, ...cluster },
    seed,
    conditions: { latency: 1, jitter: 0, loss: 0, duplication: 0, ...conditions },
    untilTick,
    interventions,
  };
}

/** An intervention at a tick, after so many of its steps. */
export function at(tick: Ticks, action: Action, after = 0): PlannedIntervention {
  return { at: { tick, after }, action };
}

/** Request A of the runs in `protocols/pbft/README.md`: at the start, client 0 asks for `put x 1`. */
export const requestA: PlannedIntervention = at(0, { kind: 'request', client: 0, operation: 'put x 1' });

/** At the start, each of so many clients asks for its own `put x CLIENT`. */
export function requestsOfClients(clients: number): PlannedIntervention[] {
  return Array.from({ length: clients }, (_, client) =>
    at(0, { kind: 'request', client, operation: `put x ${client}` }),
  );
}

/** At the start, client 0 asks for `put x 1` … `put x COUNT`; each goes out when the one before is answered. */
export function requestsInTurn(count: number): PlannedIntervention[] {
  return Array.from({ length: count }, (_, index) =>
    at(0, { kind: 'request', client: 0, operation: `put x ${index + 1}` }),
  );
}
