import { delay } from '../../engine/interventions/delay.ts';
import { drop } from '../../engine/interventions/drop.ts';
import type { Violation } from '../../engine/monitors/monitor.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import type { Cluster, NodeId, Ticks } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { World } from '../../engine/world.ts';
import type { Different } from '../engine/buildSetup.ts';
import { buildSetup, requestA } from '../engine/buildSetup.ts';
import type { Run } from '../engine/runWorld.ts';
import { nameOf, runWorld } from '../engine/runWorld.ts';
import { executions, notesOf, replicaOf } from './lookAtTrace.ts';
import type { Twisted } from './twistedPbft.ts';
import { createTwistedWorld } from './twistedPbft.ts';

/** Runs of `protocols/pbft/README.md`, on the whole simulation. For tests. */

/** T = 200, the client asks all after 100 ticks, and nobody sends anything again but for those timers. */
export const rowCluster: Partial<Cluster> = { clients: 2, clientTimeout: 100, viewChangeTimeout: 200 };

/** The same, and a replica that makes no progress says so after 40 ticks. */
export const withStatus: Partial<Cluster> = { ...rowCluster, statusInterval: 40 };

/** The network's treatment of a message as it is sent: loses it, holds it for so many ticks, or neither. */
export type Treatment = 'lose' | Ticks | null;

export interface Row extends Different {
  readonly twisted?: Twisted;
  treat?(envelope: Envelope, world: World): Treatment;
  /** Gets the world before its first step. */
  prepare?(world: World): void;
}

/** Request A on unit links, in the cluster above, with the given differences; observed for ten thousand ticks. */
export function runRow({ twisted, treat, prepare, ...different }: Row): Run {
  const cluster = { ...rowCluster, ...different.cluster };
  const setup = buildSetup({ untilTick: 10_000, interventions: [requestA], ...different, cluster });
  const world = createTwistedWorld(setup, twisted ?? {});
  prepare?.(world);
  return runWorld(world, (current, step) => treat && treatSent(current, step, treat));
}

function treatSent(world: World, { sent }: Step, treat: NonNullable<Row['treat']>): void {
  for (const envelope of sent) {
    const treatment = envelope.fate === 'travels' ? treat(envelope, world) : null;
    const message = nameOf(world, envelope);
    if (treatment === 'lose') drop.apply(world, { kind: 'drop', message });
    else if (treatment !== null) delay.apply(world, { kind: 'delay', message, ticks: treatment });
  }
}

/** The views, in the order in which they became active anywhere. */
export function viewsEntered({ steps }: Run): number[] {
  return [...new Set(notesOf(steps, 'enteredView').map(({ note }) => note.view))];
}

/** The executions of these replicas: one list where they are all the same, each its own where not. */
export function executedAlike(
  { steps }: Run,
  replicas: readonly NodeId[],
): readonly string[] | Record<NodeId, string[]> {
  const byNode = executions(steps);
  const [first = '', ...others] = replicas.map((replica) => (byNode[replica] ?? []).join(';'));
  return others.every((other) => other === first) ? (byNode[replicas[0] ?? 0] ?? []) : byNode;
}

export function lastExecutedOf({ world }: Run): number[] {
  const { replicas } = world.setup.cluster;
  return Array.from({ length: replicas }, (_, node) => replicaOf(world, node).lastExecuted);
}

/** The results that clients accepted, in order. */
export function acceptedResults({ steps }: Run): string[] {
  return notesOf(steps, 'accepted').map(({ note }) => `${note.operation}→${note.result}`);
}

/** The violations that the monitors reported. */
export function unsafe({ violations }: Run): readonly Violation[] {
  return violations;
}
