import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { defaultCluster, defaultConditions } from '../../protocols/defaults.ts';
import { scenarioOf } from '../builtIn/index.ts';
import type { Scenario } from '../scenario.ts';

/** The same requests and faults, run by the Go demo and by PBFT, to show one mistake of the program. */
export interface Comparison {
  readonly demo: ComparedRun;
  readonly pbft: ComparedRun;
}

/** One of the two runs, and the index of the step to look at. */
export interface ComparedRun {
  readonly scenario: Scenario;
  readonly step: number;
}

/** The interventions of one of the two runs, and the index of the step to look at. */
export interface Schedule {
  readonly step: number;
  readonly clients?: number;
  readonly plan: readonly PlannedIntervention[];
}

export function demoRun(schedule: Schedule): ComparedRun {
  return comparedRun('goDemo', schedule);
}

export function pbftRun(schedule: Schedule): ComparedRun {
  return comparedRun('clear', schedule);
}

function comparedRun(base: 'goDemo' | 'clear', { step, clients = 1, plan }: Schedule): ComparedRun {
  const setup: Setup = {
    ...scenarioOf(base).setup,
    cluster: { ...defaultCluster, clients },
    // Every message takes equally long, so that both runs are easy to follow.
    conditions: { ...defaultConditions, jitter: 0 },
    interventions: plan,
  };
  return { scenario: { base, setup }, step };
}

/** Makes a client send a request, or a browser open an address. */
export function ask(tick: number, operation: string, client = 0): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'request', client, operation } };
}

export function crash(tick: number, replica: number): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'crash', replica } };
}
