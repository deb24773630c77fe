import type { GrowingHistory, History } from '../engine/history.ts';
import { createHistory, startHistory } from '../engine/history.ts';
import type { InParts } from '../engine/parts.ts';
import { PART_SIZE } from '../engine/parts.ts';
import type { Setup } from '../engine/setup.ts';
import type { World } from '../engine/world.ts';
import { createWorld } from '../engine/world.ts';
import { kitOf } from './index.ts';

/** Runs of setups: hands the protocol that a setup names to the engine. */

/**
 * @param stepsMax a longer run ends there; default: the engine's own bound
 * @param messagesMax so does one that sends more messages
 */
export function runOf(setup: Setup, stepsMax?: number, messagesMax?: number): History {
  return createHistory(setup, kitOf(setup), stepsMax, messagesMax);
}

/** Starts the same run, to be computed piece by piece. */
export function startRun(setup: Setup, stepsMax?: number): GrowingHistory {
  return startHistory(setup, kitOf(setup), stepsMax);
}

/** Computes the same run in parts of so many steps and messages. */
export function* runInParts(setup: Setup, stepsMax?: number): InParts<History> {
  const growing = startRun(setup, stepsMax);
  for (;;) {
    const history = growing.grow(PART_SIZE, PART_SIZE);
    if (history) return history;
    yield;
  }
}

export function worldOf(setup: Setup): World {
  return createWorld(setup, kitOf(setup));
}
