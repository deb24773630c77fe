import type { Scenario } from '../../scenario/scenario.ts';
import type { Condition } from '../condition.ts';
import type { Place } from '../place.ts';

/** A question of an exam, a course or a self-test, and the answer that runs give to it. */
export interface Exam {
  /** Its number in the list of questions. */
  readonly number: number;
  readonly shown: readonly Shown[];
}

/** A run, and what is true of it. */
interface Shown {
  readonly run: Scenario;
  readonly answer: readonly Condition[];
}

/** Places that many of the answers name. */

export const answered: Place = { note: { kind: 'accepted' } };
export const prepared: Place = { note: { kind: 'prepared', view: 0, sequence: 1 } };
export const safe: Condition = { kind: 'monitor', monitor: 'any', broken: false };
