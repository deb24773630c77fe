import type { ActionKind, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Cluster, NodeId } from '../engine/protocol.ts';
import type { MessageKind } from '../protocols/index.ts';
import type { Focus } from '../scenario/focus.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Condition } from './condition.ts';
import type { Place } from './place.ts';

/**
 * A lesson: a run with places to stop at, a question at each of them, and a task. Its words are in the folder of each
 * language, by the ids in here. One file, one line in the registry, and one file and one line in each language.
 */
export interface Lesson {
  /** Stands in the address, so it is never given to another lesson. */
  readonly id: string;
  readonly run: Scenario;
  /** Other runs that some of the questions are about, by a name of their own. */
  readonly others?: Readonly<Record<string, Scenario>>;
  readonly beats: readonly Beat[];
  readonly task: Task;
}

/** A stop of a lesson: the run is shown up to there and no further, until the question is answered. */
export interface Beat {
  /** Answers in links name it. */
  readonly id: string;
  /** The one of the other runs that the stop is in; default: the run of the lesson. */
  readonly in?: string;
  readonly at: Place;
  readonly ask: Question;
  /** The one of the other runs that shows the answer; default: the run of the stop. */
  readonly opens?: string;
  /** The place that the answer plays to; why the step there happens is told by the explanations of the run. */
  readonly until: Place;
}

export type Question =
  | { readonly kind: 'choose'; readonly options: readonly Option[]; readonly right: string }
  /** Answered on the picture. */
  | { readonly kind: 'point'; readonly options: readonly PointOption[]; readonly right: string }
  | {
      readonly kind: 'number';
      readonly choices: readonly number[];
      readonly right: number;
      /** The number in the run that shows the answer. */
      readonly measure: Measure;
    }
  /** To be put in order, the greatest number first. */
  | { readonly kind: 'order'; readonly options: readonly MeasuredOption[]; readonly right: readonly string[] };

export interface Option {
  readonly id: string;
  /** The one of the other runs that its claims are about; default: the run that shows the answer. */
  readonly in?: string;
  /** True of the run that shows the answer if the option is right, and not all of them if it is wrong. */
  readonly claims: readonly Condition[];
}

export interface PointOption extends Option {
  readonly focus: Focus;
}

export interface MeasuredOption {
  readonly id: string;
  /** The number by which it is put in order; an author may have another order in mind. */
  readonly measure?: Measure;
}

/** A number that a run shows. */
export type Measure =
  /** A number that a note names: the votes that were counted, or those that it takes; or the ticks of a timer. */
  | { readonly kind: 'have' | 'need' | 'after'; readonly at: Place }
  /** How many steps fit a place, up to another one. */
  | { readonly kind: 'steps'; readonly of: Place; readonly until: Place }
  /** How many messages are sent: of this kind, or of all. */
  | { readonly kind: 'messages'; readonly of?: MessageKind }
  /** How many ticks lie between two places. */
  | { readonly kind: 'ticks'; readonly from: Place; readonly to: Place };

/** The work of the learner at the end: to change a run until all goals are reached. */
export interface Task {
  /** The one of the other runs that is to be changed; default: the run of the lesson. */
  readonly in?: string;
  readonly goals: readonly Goal[];
  readonly limits: Limits;
  /** The smallest known number of changes: that of the solution. */
  readonly best: number;
  readonly solution: Attempt;
  /** Attempts that nearly solve it. */
  readonly nearMisses: readonly NearMiss[];
}

export interface Goal {
  readonly id: string;
  readonly all: readonly Condition[];
}

export interface Limits {
  /** The kinds of intervention that may be added, changed or taken out. */
  readonly kinds: readonly ActionKind[];
  /** The settings that may be changed; default: none. */
  readonly settings?: readonly (keyof Cluster)[];
  /** How many replicas may be down at the same time. */
  readonly downAtOnce?: number;
  /** The nodes that may lie; default: those that the kinds allow. */
  readonly liars?: readonly NodeId[];
}

/** A run that a learner makes of that of the task: its whole plan, and the settings that differ. */
export interface Attempt {
  readonly plan: readonly PlannedIntervention[];
  readonly cluster?: Partial<Cluster>;
}

export interface NearMiss extends Attempt {
  /** The goals that it misses, and the limits that it breaks. */
  readonly misses: readonly string[];
}
