import type { ScenarioDescriptor } from '../scenario.ts';
import { clear } from './clear.ts';
import { figure } from './figure.ts';

/** Every built-in experiment. Menus, links, texts and the command line read this table. */
export const scenarios = { figure, clear } as const;

export type ScenarioId = keyof typeof scenarios;

export function scenarioOf(id: ScenarioId): ScenarioDescriptor {
  return scenarios[id];
}
