import type { Action, PlannedIntervention } from '../../../../engine/interventions/index.ts';
import { compareMoments } from '../../../../engine/interventions/intervention.ts';
import type { ClientIndex, Cluster, Ticks } from '../../../../engine/protocol.ts';
import type { Setup } from '../../../../engine/setup.ts';
import { defaultCluster, defaultConditions } from '../../../defaults.ts';
import type { BehaviourId } from '../../lies/index.ts';

/** The notation of the experiments with broken rules: every message takes as long as every other. */

export const LATENCY: Ticks = 40;

export interface Plan {
  readonly cluster?: Partial<Cluster>;
  readonly latency?: Ticks;
  readonly untilTick?: Ticks;
  readonly interventions: readonly PlannedIntervention[];
}

/** The end of a run: later than the longest wait in these experiments. */
const UNTIL_TICK: Ticks = 20_000;

/**
 * A cluster in which nobody sends anything again before something has gone wrong for good: the plan decides what
 * arrives.
 */
const patientCluster: Cluster = { ...defaultCluster, clients: 2, statusInterval: 5000 };

export function brokenSetup(brokenRule: number, { cluster, latency, untilTick, interventions }: Plan): Setup {
  return {
    protocol: 'pbft',
    cluster: { ...patientCluster, ...cluster, brokenRule },
    seed: 7,
    conditions: { ...defaultConditions, latency: latency ?? LATENCY, jitter: 0 },
    untilTick: untilTick ?? UNTIL_TICK,
    interventions: interventions.toSorted((a, b) => compareMoments(a.at, b.at)),
  };
}

export function at(tick: Ticks, action: Action): PlannedIntervention {
  return { at: { tick, after: 0 }, action };
}

export function ask(tick: Ticks, client: ClientIndex, operation: string): PlannedIntervention {
  return at(tick, { kind: 'request', client, operation });
}

export function lies(node: number, behaviour: BehaviourId, groups = 'aaaaaa', amount = 0): PlannedIntervention {
  return at(0, { kind: 'misbehave', node, behaviour, groups, amount });
}

/** Messages that were sent right before this tick are lost. */
export function lose(tick: Ticks, ...messages: readonly string[]): PlannedIntervention[] {
  return messages.map((message) => at(tick, { kind: 'drop', message }));
}

/**
 * Request A of client 0 is ordered in slot 1 of view 0, and only R0 gets the COMMITs: it alone executes. Then it is cut
 * off until the others have changed the view. Client 1 asks for something else meanwhile. Batches hold two requests, so
 * that a slot 1 that is free again would get both, and not A by itself as in view 0.
 */
export function onlyR0Commits(rejoinTick: Ticks): PlannedIntervention[] {
  return [
    ask(0, 0, 'put x 1'),
    ...lose(121, ...commitsTo(1), ...commitsTo(2), ...commitsTo(3)),
    at(161, { kind: 'cutOff', replica: 0 }),
    ask(300, 1, 'put x 2'),
    at(rejoinTick, { kind: 'rejoin', replica: 0 }),
  ];
}

/** The COMMITs of view 0 for a slot to one of four replicas. */
export function commitsTo(to: number, sequence = 1): string[] {
  return othersThan(to).map((from) => `C0.${sequence}.${from}.${to}`);
}

/** The CHECKPOINTs for n = 1 to one of four replicas. */
export function checkpointsTo(to: number): string[] {
  return othersThan(to).map((from) => `CK0.1.${from}.${to}`);
}

function othersThan(to: number): number[] {
  return [0, 1, 2, 3].filter((from) => from !== to);
}
