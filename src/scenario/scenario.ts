import type { Setup } from '../engine/setup.ts';
import type { ScenarioId } from './builtIn/index.ts';

/** An experiment as data: a setup, and the built-in experiment it started from. A link contains the differences. */
export interface Scenario {
  readonly base: ScenarioId;
  readonly setup: Setup;
}

/** The topics of experiments; menus list experiments by topic, in this order. */
export const scenarioGroups = ['normal', 'faults', 'views', 'log', 'optimisations', 'demo'] as const;

export type ScenarioGroup = (typeof scenarioGroups)[number];

/**
 * A built-in experiment: one file, one line in the registry and one in the overview. Its title and summary are in the
 * texts, by its id.
 */
export interface ScenarioDescriptor {
  readonly id: string;
  readonly setup: Setup;
}

/** A section of the paper. */
export type Section = `§${string}`;

/** From 1, for whoever comes for the first time, to 3. */
export type Difficulty = 1 | 2 | 3;
