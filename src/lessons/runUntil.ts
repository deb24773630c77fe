import type { History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { InParts } from '../engine/parts.ts';
import { PART_SIZE } from '../engine/parts.ts';
import type { NodeId } from '../engine/protocol.ts';
import { startRun } from '../protocols/run.ts';
import { happensAt } from './place.ts';

/** The events that a run can be run on to: a note of a node, or a promise that breaks. */
export const events = [
  'prePrepared',
  'prepared',
  'committedLocal',
  'executed',
  'accepted',
  'stable',
  'viewChangeStarted',
  'enteredView',
  'fetchStarted',
  'stateInstalled',
  'ignored',
  'violation',
] as const;

export type RunEvent = (typeof events)[number];

export interface Wanted {
  readonly event: RunEvent;
  /** The node at which it happens; null for any. A promise breaks at no node. */
  readonly node: NodeId | null;
}

/** The progress of a search, for whoever waits for it. */
export interface SearchProgress {
  stepsSeen: number;
}

/**
 * Looks for the next step in which something happens. Beyond what is known of a run, it is computed once more.
 *
 * @param from the number of steps that have been taken
 * @returns the number of steps after it; null where it does not happen in the rest of the run
 */
export function* stepUntil(
  history: History,
  from: StepCount,
  wanted: Wanted,
  progress: SearchProgress,
): InParts<StepCount | null> {
  let known = history;
  let index = from;
  const growing = history.end === 'unfinished' ? startRun(history.setup) : null;
  let isWhole = growing === null;
  for (;;) {
    for (; index < known.steps.length; index++) {
      if (happens(known, index, wanted)) return index + 1;
      progress.stepsSeen = index + 1 - from;
      if ((index - from) % PART_SIZE === PART_SIZE - 1) yield;
    }
    if (isWhole || !growing) return null;
    const whole = growing.grow(PART_SIZE, PART_SIZE);
    isWhole = whole !== null;
    known = whole ?? growing.soFar();
    yield;
  }
}

function happens(history: History, index: number, { event, node }: Wanted): boolean {
  if (event === 'violation') return history.violations.some(({ step }) => step === index);
  return happensAt(history, index, { note: { kind: event }, ...(node === null ? {} : { by: node }) });
}
