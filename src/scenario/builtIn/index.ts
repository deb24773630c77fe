import type { ScenarioDescriptor } from '../scenario.ts';
import { clear } from './clear.ts';
import { figure } from './figure.ts';
import { goDemo } from './goDemo.ts';
import { lossy } from './lossy.ts';
import { partition } from './partition.ts';
import { rush } from './rush.ts';
import { seven } from './seven.ts';
import { slowLink } from './slowLink.ts';
import { twoSilent } from './twoSilent.ts';

/** Every built-in experiment. Menus, links, texts and the command line read this table. */
export const scenarios = { figure, clear, seven, rush, slowLink, twoSilent, lossy, partition, goDemo } as const;

export type ScenarioId = keyof typeof scenarios;

export function scenarioOf(id: ScenarioId): ScenarioDescriptor {
  return scenarios[id];
}
