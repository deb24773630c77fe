import type { Setup } from '../engine/setup.ts';
import type { ScenarioId } from './builtIn/index.ts';

/** An experiment as data: a setup, and the built-in experiment it started from. A link holds what differs from that. */
export interface Scenario {
  readonly base: ScenarioId;
  readonly setup: Setup;
}

/** What an experiment is about; menus list them by it, in this order. */
export const scenarioGroups = ['normal', 'faults', 'views', 'log', 'optimisations', 'demo'] as const;

export type ScenarioGroup = (typeof scenarioGroups)[number];

/**
 * A built-in experiment. One file, one line in the registry and one in the overview; its title and summary are in the
 * texts, by its id.
 */
export interface ScenarioDescriptor {
  readonly id: string;
  readonly setup: Setup;
}
