import type { ActionKind } from '../../engine/interventions/index.ts';
import type { Cluster, NodeId } from '../../engine/protocol.ts';
import type { Condition } from '../condition.ts';
import type { Place } from '../place.ts';

/**
 * A lesson that a reader makes: its runs, its stops and its words in one piece, in the language of its author. It is plain
 * data, so that a link or a file can hold it, and it may be unfinished: `checklist.ts` says what it lacks.
 */
export interface OwnLesson {
  readonly title: string;
  /** Plain links of scenarios. The first is the run of the lesson, and stops name the others by their place in here. */
  readonly runs: readonly string[];
  readonly stops: readonly OwnStop[];
  readonly task: OwnTask | null;
}

export interface OwnStop {
  /** The run that the stop is in. */
  readonly run: number;
  readonly at: Place;
  readonly caption: string;
  /** Null where the stop only tells. */
  readonly ask: OwnQuestion | null;
  /** The run that shows the answer, and the place in it that the answer plays to. */
  readonly opens: number;
  readonly until: Place;
  /** The outcome, and its reason. */
  readonly reveal: string;
}

/** The options of an order are written in the right order; the player mixes them. */
export interface OwnQuestion {
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly options: readonly OwnOption[];
  /** The place of the right option; null as long as none is, and where the options are an order. */
  readonly right: number | null;
}

export type QuestionKind = 'choose' | 'point' | 'number' | 'order';
export const questionKinds: readonly QuestionKind[] = ['choose', 'point', 'number', 'order'];

export interface OwnOption {
  readonly text: string;
  /** Why it is right or wrong; may be empty. */
  readonly because: string;
  /** The lane to point at, in a question that is answered in the picture. */
  readonly node: NodeId | null;
}

export interface OwnTask {
  readonly run: number;
  readonly asks: string;
  readonly goals: readonly OwnGoal[];
  /** The plain link of a run in which all goals hold. */
  readonly solution: string;
  /** The kinds of intervention that may be used; null allows all. */
  readonly kinds: readonly ActionKind[] | null;
  /** The settings that may be changed; default: all. */
  readonly settings?: readonly (keyof Cluster)[] | undefined;
  /** How many replicas may be down at the same time; default: any number. */
  readonly downAtOnce?: number | undefined;
  /** The nodes that may lie; default: those that the kinds allow. */
  readonly liars?: readonly NodeId[] | undefined;
  /** A hint that is empty is not told. */
  readonly hints?: OwnHints | undefined;
  /** The lesson of the solution. */
  readonly solved?: string | undefined;
  /** Plain links of runs that must not solve it. */
  readonly nearMisses?: readonly string[] | undefined;
}

/** Told one after the other: where to look, the rule that decides, and the first move. */
export interface OwnHints {
  readonly place: string;
  readonly rule: string;
  readonly move: string;
}

export interface OwnGoal {
  readonly text: string;
  readonly all: readonly Condition[];
}

/** Bounds on what a lesson from a stranger may hold. */
export const TEXT_LENGTH_MAX = 280;
export const STOPS_MAX = 12;
export const CONDITIONS_MAX = 8;
export const RUNS_MAX = 6;
export const NEAR_MISSES_MAX = 8;
const OPTIONS_RANGE = { least: 2, most: 4 };
/** More things can be put in order than can be told apart as answers. */
export const ORDER_RANGE = { least: 2, most: 6 };
/** A run that is longer is not computed to look for places in it. */
export const RUN_STEPS_MAX = 5_000;

/** Returns the id of a stop, which stands in the address; stops count from 0. */
export function idOfStop(index: number): string {
  return `s${index + 1}`;
}

/** Returns the id of an option among those of its question. */
export function idOfOption(index: number): string {
  return String(index + 1);
}

export function optionsRangeOf(kind: QuestionKind): { readonly least: number; readonly most: number } {
  return kind === 'order' ? ORDER_RANGE : OPTIONS_RANGE;
}
