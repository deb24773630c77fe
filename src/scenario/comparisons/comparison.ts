import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { defaultCluster, defaultConditions } from '../../protocols/defaults.ts';
import { scenarioOf } from '../builtIn/index.ts';
import type { Scenario } from '../scenario.ts';

/** The same schedule, requests and faults, run by the Go demo and by PBFT, for one mistake of the program. */
export interface Comparison {
  readonly demo: Side;
  readonly pbft: Side;
}

/** One of the two runs, and the step at which to look. */
export interface Side {
  readonly scenario: Scenario;
  readonly step: number;
}

/** What happens on one side, and where to look. */
export interface Schedule {
  readonly step: number;
  readonly clients?: number;
  readonly plan: readonly PlannedIntervention[];
}

export function demoSide(schedule: Schedule): Side {
  return sideOf('goDemo', schedule);
}

export function pbftSide(schedule: Schedule): Side {
  return sideOf('clear', schedule);
}

function sideOf(base: 'goDemo' | 'clear', { step, clients = 1, plan }: Schedule): Side {
  const setup: Setup = {
    ...scenarioOf(base).setup,
    cluster: { ...defaultCluster, clients },
    // Every message takes equally long, so that both sides can be followed.
    conditions: { ...defaultConditions, jitter: 0 },
    interventions: plan,
  };
  return { scenario: { base, setup }, step };
}

/** A client asks, a browser opens an address. */
export function ask(tick: number, operation: string, client = 0): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'request', client, operation } };
}

export function crash(tick: number, replica: number): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'crash', replica } };
}
