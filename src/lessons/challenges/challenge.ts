import type { Scenario } from '../../scenario/scenario.ts';
import type { Task } from '../lesson.ts';

/**
 * A task without a lesson: change a run until all goals are reached, with as few changes as possible. The score is the
 * number of changes that the judge counts, beside the best that is known.
 */
export interface Challenge {
  /** Stands in the address, so it is never given to another challenge. */
  readonly id: string;
  readonly run: Scenario;
  readonly task: Task;
}
