import type { ScenarioDescriptor } from '../scenario.ts';
import { batches } from './batches.ts';
import { clear } from './clear.ts';
import { figure } from './figure.ts';
import { goDemo } from './goDemo.ts';
import { halfCommit } from './halfCommit.ts';
import { inTheDark } from './inTheDark.ts';
import { lossy } from './lossy.ts';
import { nullSlot } from './nullSlot.ts';
import { partition } from './partition.ts';
import { primaryDown } from './primaryDown.ts';
import { readOnlyFlaw } from './readOnlyFlaw.ts';
import { readOnlyRepaired } from './readOnlyRepaired.ts';
import { rush } from './rush.ts';
import { seven } from './seven.ts';
import { slowLink } from './slowLink.ts';
import { tentativeRun } from './tentativeRun.ts';
import { twoPrimariesDown } from './twoPrimariesDown.ts';
import { twoSilent } from './twoSilent.ts';
import { watermarks } from './watermarks.ts';

/** Every built-in experiment, the normal case first. Links, texts and the command line read this table. */
export const scenarios = {
  figure,
  clear,
  seven,
  rush,
  slowLink,
  twoSilent,
  lossy,
  primaryDown,
  twoPrimariesDown,
  halfCommit,
  nullSlot,
  partition,
  inTheDark,
  watermarks,
  batches,
  tentativeRun,
  readOnlyFlaw,
  readOnlyRepaired,
  goDemo,
} as const;

export type ScenarioId = keyof typeof scenarios;

export function scenarioOf(id: ScenarioId): ScenarioDescriptor {
  return scenarios[id];
}
