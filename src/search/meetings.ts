import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Draw } from '../engine/network/draws.ts';
import type { Cluster, NodeId, Ticks } from '../engine/protocol.ts';
import { quorumSize } from '../protocols/quorum.ts';
import { INTERVALS_IN_WINDOW_MIN } from '../scenario/limits.ts';
import { at } from './timeline.ts';

/**
 * Workloads in which reads, fetches of states, checkpoints and view changes meet. Checkpoints are close to each other,
 * so that a replica which misses the messages of one phase has to fetch a state soon; writes and reads go on meanwhile.
 * Uniform chance hardly ever brings them together.
 */

/** Ticks that each message takes, so that a read has time to arrive while a state is fetched. */
export function tripOf(draw: Draw): Ticks {
  return 4 + draw('trip', 7);
}

/**
 * The settings of such a run. Reads as they were published can be stopped by liars (Berger, Reiser and Bessani, 2021):
 * where there are any, only the repair promises something.
 */
export function meetingSettings(draw: Draw, liars: number): Omit<Cluster, 'replicas'> {
  const readModes = liars > 0 ? ([2, 2, 2, 0] as const) : ([1, 1, 2, 0] as const);
  const checkpointInterval = 1 + (draw('interval', 3) === 0 ? 1 : 0);
  return {
    clients: 2 + draw('clients', 2),
    checkpointInterval,
    window: checkpointInterval * INTERVALS_IN_WINDOW_MIN,
    clientTimeout: 150 + draw('timeout', 400),
    viewChangeTimeout: 120 + draw('view change', 500),
    statusInterval: 20 + draw('status', 60),
    heartbeat: 0,
    batchSize: 1,
    tentativeExecution: draw('tentative', 4) > 0 ? 1 : 0,
    readOnly: readModes[draw('read only', 4)] ?? 2,
    brokenRule: 0,
    secondBrokenRule: 0,
  };
}

/** Trips within which everything is asked for. */
const TRIPS: number = 24;

/** Trips after which the first write is answered, where nothing goes wrong. */
const EXCHANGE: number = 4;

/** The first client writes, one value after another; the others read now and then, or write as well. */
export function meetingRequests(draw: Draw, clients: number, trip: Ticks): PlannedIntervention[] {
  const writes = Array.from({ length: 1 + draw('writes', 3) }, (_, index) =>
    at(index === 0 ? 0 : draw(`writes ${index}`, TRIPS * trip), {
      kind: 'request',
      client: 0,
      operation: `put x ${index + 1}`,
    }),
  );
  const others = Array.from({ length: 2 + draw('reads', 4) }, (_, index) => {
    const operation = draw(`reads ${index}`, 4) > 0 ? 'get x' : `put x ${index + 10}`;
    const client = clients > 1 ? 1 + draw(`reader ${index}`, clients - 1) : 0;
    const soonest = EXCHANGE * trip;
    const span = [EXCHANGE, 2 * EXCHANGE, TRIPS][draw(`reads soon ${index}`, 3)] ?? TRIPS;
    return at(soonest + draw(`reads at ${index}`, span * trip), { kind: 'request', client, operation });
  });
  return [...writes, ...others];
}

/**
 * Liars with a second copy that talks with the readers alone: it knows of no write, and answers honestly that there was
 * none.
 */
export function forgetfulTwins(replicas: number, liars: number, clients: number): PlannedIntervention[] {
  const groups = `${'a'.repeat(replicas + 1)}${'b'.repeat(clients - 1)}`;
  return Array.from({ length: liars }, (_, node) =>
    at(0, { kind: 'misbehave', node, behaviour: 'runsTwice', groups, amount: 0 }),
  );
}

export interface MeetingWanted {
  readonly replicas: number;
  readonly clients: number;
  readonly trip: Ticks;
  /** The largest number of interventions. */
  readonly most: number;
}

/** Trips after which the COMMITs of an exchange are sent. */
const COMMITS_SENT = 3;

/** The messages of an exchange by their letters, and the trips after which they are sent. COMMITs are missed most. */
const phases = [
  { letters: 'PP', sentAfter: 1 },
  { letters: 'P', sentAfter: 2 },
  { letters: 'C', sentAfter: COMMITS_SENT },
  { letters: 'C', sentAfter: COMMITS_SENT },
  { letters: 'CK', sentAfter: 4 },
] as const;

/**
 * Some replicas are on the other side of a partition for a while; others miss what most of the others say in one phase.
 * Quorums are small enough for the rest.
 */
export function meetingNetwork(draw: Draw, wanted: MeetingWanted): PlannedIntervention[] {
  const { replicas, clients, trip } = wanted;
  const order = shuffled(draw, replicas);
  const most = replicas - quorumSize(replicas);
  const outside = order.slice(0, draw('most outside', 2) === 0 ? most : draw('outside', most + 1));
  const starved = order.slice(outside.length, outside.length + 1 + draw('starved', 2));
  const sides = Array.from({ length: replicas }, (_, node) => (outside.includes(node) ? 'b' : 'a'));
  const groups = sides.join('') + 'x'.repeat(clients);
  const parted = outside.length > 0 ? [at(0, { kind: 'partition', groups })] : [];
  const starvation = Array.from({ length: 1 + draw('starvations', 3) }, (_, index) => {
    const hungry: Starved = { replicas, starved, trip, exchange: index === 0 ? 0 : draw(`exchange ${index}`, 3) };
    return draw(`cut or drop ${index}`, 3) === 0 ? cutsOf(draw, hungry, index) : dropsOf(draw, hungry, index);
  });
  const end = (3 * EXCHANGE + draw('healed', TRIPS)) * trip;
  const late = draw('late commits', 4) === 0 ? lateCommits(draw, order.slice(outside.length), trip) : [];
  return [...parted, ...[...starvation.flat(), ...late].slice(0, wanted.most - 2), at(end, { kind: 'heal' })];
}

/**
 * Delays the COMMITs of a slot, so that clients accept a tentative result before any replica has committed it (§5.1).
 */
function lateCommits(draw: Draw, inside: readonly NodeId[], trip: Ticks): PlannedIntervention[] {
  const exchange = draw('late exchange', 3);
  const tick = (exchange * EXCHANGE + COMMITS_SENT) * trip + 1;
  const ticks = 1 + draw('late by', 3 * trip);
  return inside.flatMap((to) =>
    inside
      .filter((from) => from !== to)
      .map((from) => at(tick, { kind: 'delay', message: `C0.${exchange + 1}.${from}.${to}`, ticks })),
  );
}

interface Starved {
  readonly replicas: number;
  readonly starved: readonly NodeId[];
  readonly trip: Ticks;
  /** The slot in which they miss something, counted from 0. */
  readonly exchange: number;
}

/** Drops most of the messages of a phase to the starved replicas while they are on their way, and no others. */
function dropsOf(draw: Draw, { replicas, starved, trip, exchange }: Starved, index: number): PlannedIntervention[] {
  const { letters, sentAfter } = phases[draw(`phase ${index}`, phases.length)] ?? phases[0];
  const tick = (exchange * (EXCHANGE + draw(`cycle ${index}`, 2)) + sentAfter) * trip + 1;
  return pairsOf(draw, replicas, starved, index).map(({ from, to }) =>
    at(tick, { kind: 'drop', message: `${letters}0.${exchange + 1}.${from}.${to}` }),
  );
}

/** Cuts most links to the starved replicas for a trip or two, whatever comes through them then. */
function cutsOf(draw: Draw, { replicas, starved, trip }: Starved, index: number): PlannedIntervention[] {
  const begins = (1 + draw(`cut phase ${index}`, TRIPS)) * trip - 1;
  const ends = begins + 2 + draw(`cut lasts ${index}`, 2) * trip;
  return pairsOf(draw, replicas, starved, index).flatMap(({ from, to }) => [
    at(begins, { kind: 'cutLink', from, to }),
    at(ends, { kind: 'restoreLink', from, to }),
  ]);
}

/** Most of the links to the starved replicas. */
function pairsOf(draw: Draw, replicas: number, starved: readonly NodeId[], index: number) {
  return starved.flatMap((to) =>
    Array.from({ length: replicas }, (_, from) => ({ from, to })).filter(
      ({ from }) => from !== to && draw(`misses ${index} ${from} ${to}`, 8) > 0,
    ),
  );
}

/** The replicas in a random order; the first primary is mostly the last of them, so that something is ordered. */
function shuffled(draw: Draw, replicas: number): NodeId[] {
  const left = Array.from({ length: replicas }, (_, node) => node);
  const order = Array.from(
    { length: replicas },
    (_, index) => left.splice(draw(`order ${index}`, left.length), 1)[0] as NodeId,
  );
  return draw('primary last', 3) === 0 ? order : [...order.filter((node) => node !== 0), 0];
}
