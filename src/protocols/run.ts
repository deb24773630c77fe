import type { GrowingHistory, History } from '../engine/history.ts';
import { createHistory, startHistory } from '../engine/history.ts';
import type { Setup } from '../engine/setup.ts';
import type { World } from '../engine/world.ts';
import { createWorld } from '../engine/world.ts';
import { kitOf } from './index.ts';

/** Runs of setups: the protocol that a setup names is handed to the engine. */

/** @param stepsMax a longer run ends there; without it, at the engine's own bound */
export function runOf(setup: Setup, stepsMax?: number): History {
  return createHistory(setup, kitOf(setup), stepsMax);
}

/** The same, computed piece by piece. */
export function startRun(setup: Setup, stepsMax?: number): GrowingHistory {
  return startHistory(setup, kitOf(setup), stepsMax);
}

export function worldOf(setup: Setup): World {
  return createWorld(setup, kitOf(setup));
}
