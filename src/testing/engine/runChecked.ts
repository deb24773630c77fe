import type { History } from '../../engine/history.ts';
import { createHistory } from '../../engine/history.ts';
import type { Setup } from '../../engine/setup.ts';
import { checkedKitOf } from '../../protocols/checkedKit.ts';

/**
 * The run of a setup, in which every correct node is asked for its invariants after each of its steps. One that does
 * not hold is among the violations. For tests.
 */
export function runChecked(setup: Setup, stepsMax?: number): History {
  return createHistory(setup, checkedKitOf(setup), stepsMax);
}
