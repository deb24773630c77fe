import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Draw } from '../engine/network/draws.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';
import { INTERVALS_IN_WINDOW_MIN } from '../scenario/limits.ts';
import { at } from './timeline.ts';

/**
 * Workloads in which time is short: a network so slow that a view ends before anything can be executed in it, and a
 * client that is passed over while another one is served on and on.
 */

/** Ticks that a message takes: a view needs several of them, and has one or two. */
export function slowTripOf(draw: Draw): Ticks {
  return 20 + draw('slow trip', 30);
}

export function slowSettings(draw: Draw, trip: Ticks): Omit<Cluster, 'replicas'> {
  return { ...shortSettings(draw), viewChangeTimeout: trip + draw('view change', trip), clientTimeout: 8 * trip };
}

/** The primary of a stream has less than the time of all its requests for the one that it ignores. */
export function streamSettings(draw: Draw): Omit<Cluster, 'replicas'> {
  return { ...shortSettings(draw), clients: 2, viewChangeTimeout: 40 + draw('view change', 20), clientTimeout: 60 };
}

function shortSettings(draw: Draw): Omit<Cluster, 'replicas'> {
  const checkpointInterval = 4 + draw('interval', 4);
  return {
    clients: 1 + draw('clients', 2),
    checkpointInterval,
    window: checkpointInterval * INTERVALS_IN_WINDOW_MIN,
    clientTimeout: 60,
    viewChangeTimeout: 60,
    statusInterval: 40 + draw('status', 60),
    heartbeat: 0,
    batchSize: 1,
    tentativeExecution: draw('tentative', 4) === 0 ? 1 : 0,
    readOnly: 0,
    brokenRule: 0,
    secondBrokenRule: 0,
  };
}

/** Each client asks once. */
export function slowRequests(draw: Draw, clients: number): PlannedIntervention[] {
  return Array.from({ length: clients }, (_, client) =>
    at(draw(`asks ${client}`, 40), { kind: 'request', client, operation: `put x ${client}` }),
  );
}

/** Requests of the client that is served, one after the other. */
const STREAM = 100;
/** Messages from a request to its answer, one after the other. */
const PHASES = 5;

/** The first client asks once; the last one goes on. */
export function streamRequests(draw: Draw, clients: number): PlannedIntervention[] {
  const others = Array.from({ length: STREAM }, (_, index) =>
    at(0, { kind: 'request', client: clients - 1, operation: `put y ${index}` }),
  );
  return [at(draw('asks', 40), { kind: 'request', client: 0, operation: 'put x 1' }), ...others];
}

/** The stream is still on then, so that it hides nothing by its end. */
export function streamEnd(trip: Ticks): Ticks {
  return STREAM * PHASES * trip;
}

/** The liars ignore the first client. */
export function passingOver(liars: number, nodes: number): PlannedIntervention[] {
  const groups = 'a'.repeat(nodes);
  return Array.from({ length: liars }, (_, node) =>
    at(0, { kind: 'misbehave', node, behaviour: 'ignoresClient', groups, amount: 0 }),
  );
}
