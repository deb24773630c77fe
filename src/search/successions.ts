import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Draw } from '../engine/network/draws.ts';
import type { Pattern } from '../engine/network/patterns.ts';
import { ANY } from '../engine/network/patterns.ts';
import type { ClientIndex, Cluster, NodeId, Ticks } from '../engine/protocol.ts';
import type { ViewNumber } from '../protocols/numbers.ts';
import { INTERVALS_IN_WINDOW_MIN } from '../scenario/limits.ts';
import { at } from './timeline.ts';

/**
 * A succession of views, each of which goes a little way: one replica alone prepares or commits, and the next view does
 * without it. What a view has to keep of those before it shows only so, and chance hardly ever cuts so well.
 */

/** The views that are disturbed; each message takes one tick. */
const VIEWS: readonly ViewNumber[] = [0, 1, 2];

/** Two requests gather in a batch, so that a slot that is free again gets another one than before. */
export function successionSettings(draw: Draw): Omit<Cluster, 'replicas'> {
  const checkpointInterval = draw('interval', 4) === 0 ? 1 : 10;
  const viewChangeTimeout = 80 + draw('view change', 60);
  return {
    clients: 3,
    checkpointInterval,
    window: checkpointInterval * INTERVALS_IN_WINDOW_MIN,
    clientTimeout: 20 + draw('timeout', viewChangeTimeout),
    viewChangeTimeout,
    // Questions in between would heal what a view left undone.
    statusInterval: 5 * viewChangeTimeout + draw('status', 400),
    heartbeat: 0,
    batchSize: 2,
    tentativeExecution: draw('tentative', 4) === 0 ? 1 : 0,
    readOnly: 0,
    brokenRule: 0,
    secondBrokenRule: 0,
  };
}

/** The first request comes at once, the others in the views that follow. */
export function successionRequests(draw: Draw, { clients, viewChangeTimeout }: Cluster): PlannedIntervention[] {
  return Array.from({ length: clients }, (_, client: ClientIndex) => {
    const operation = `put x ${client + 1}`;
    const span = client === 0 ? 1 : client * viewChangeTimeout;
    return at(draw(`asks ${client}`, span), { kind: 'request', client, operation });
  });
}

export function successionNetwork(draw: Draw, replicas: number, cluster: Cluster): PlannedIntervention[] {
  const lucky = VIEWS.map((view) => draw(`lucky ${view}`, replicas));
  const patterns = VIEWS.flatMap((view) => missedIn(draw, view, { replicas, lucky: lucky[view] ?? 0 }));
  const end = ends(cluster).at(-1) ?? 0;
  return [
    ...patterns.map((pattern) => at(0, { kind: 'dropMatching', ...pattern })),
    ...VIEWS.flatMap((view) => partingAfter(draw, view, { cluster, lucky: lucky[view] ?? 0 })),
    ...patterns.map((pattern) => at(end + EXCHANGE, { kind: 'passMatching', ...pattern })),
    at(end + EXCHANGE + 1, { kind: 'heal' }),
  ];
}

/** Ticks from a view's PRE-PREPAREs until it is clear who has committed. */
const EXCHANGE: Ticks = 4;

/** The ticks at which the exchanges of the views end, and of one more: T, T and 2T after the one before (§4.5.2). */
function ends({ viewChangeTimeout: wait }: Cluster): readonly Ticks[] {
  return [0, wait, 2 * wait, 4 * wait].map((begin, view) => begin + (view + 1) * EXCHANGE);
}

interface Missing {
  readonly replicas: number;
  readonly lucky: NodeId;
}

/** The messages of a view that are lost: those of a phase to all but one replica, to that one, or to all. */
function missedIn(draw: Draw, view: ViewNumber, { replicas, lucky }: Missing): Pattern[] {
  const all = Array.from({ length: replicas }, (_, node) => node);
  return (['PP', 'P', 'C'] as const).flatMap((letters) => {
    const missing = [
      letters === 'C' ? all.filter((node) => node !== lucky) : [],
      letters === 'P' ? all.filter((node) => node !== lucky) : [],
      [draw(`misses ${letters} ${view}`, replicas)],
      [],
    ][draw(`who misses ${letters} ${view}`, 4)];
    return (missing ?? []).map((to): Pattern => ({ letters, view, slot: ANY, from: ANY, to }));
  });
}

/** The next view mostly does without the one that was lucky, or without another. */
function partingAfter(
  draw: Draw,
  view: ViewNumber,
  { cluster, lucky }: { readonly cluster: Cluster; readonly lucky: NodeId },
): PlannedIntervention[] {
  const { replicas, clients } = cluster;
  const out = draw(`is another out ${view}`, 4) === 0 ? draw(`out ${view}`, replicas) : lucky;
  const sides = Array.from({ length: replicas }, (_, node) => (node === out ? 'b' : 'a'));
  const parting: Action = { kind: 'partition', groups: sides.join('') + 'x'.repeat(clients) };
  return [at((ends(cluster)[view] ?? 0) + EXCHANGE, parting)];
}
