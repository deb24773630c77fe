import type { ForetoldStep } from '../../../engine/foretelling.ts';
import type { History } from '../../../engine/history.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import { startRun } from '../../../protocols/run.ts';
import { insertAfter } from '../../../store/moments.ts';
import type { Run } from '../../../store/run.ts';
import type { LieValues } from './lieForm.ts';
import { actionOf } from './lieForm.ts';

/** A lie is drawn where its run is no longer than this by then, in steps and messages, and no larger: in replicas. */
const STEPS_MAX = 400;
const MESSAGES_MAX = 4_000;
const REPLICAS_MAX = 7;

export interface ForeseenRun {
  readonly history: History;
  /** The step after which what the liar sent first has arrived. */
  readonly step: StepCount;
}

/**
 * Computes the run in which a node lies from a step on, as far as its first lie has arrived.
 * @returns null where that is too long or too large to be drawn small
 */
export function foreseenRun(run: Run, values: LieValues, from: StepCount, first: ForetoldStep): ForeseenRun | null {
  const { setup } = run.scenario;
  if (setup.cluster.replicas > REPLICAS_MAX || from > STEPS_MAX / 2) return null;
  const growing = startRun({ ...setup, interventions: insertAfter(run, from, actionOf(values)) });
  const history = growing.grow(STEPS_MAX, MESSAGES_MAX) ?? growing.soFar();
  const { steps } = history;
  const lying = steps.filter(({ tick, node }) => tick === first.tick && node === first.node);
  const arrivals = lying.flatMap(({ sent }) => sent).map(({ arrivesTick }) => arrivesTick);
  const last = Math.max(first.tick, ...arrivals);
  return { history, step: steps.filter(({ tick }) => tick <= last).length };
}
