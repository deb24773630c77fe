import type { History } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { InParts } from '../../engine/parts.ts';
import { stepsInParts } from '../../engine/parts.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { Lie } from '../marks/lie/scene.ts';
import { lieIntervals } from '../marks/lie/scene.ts';
import { transferIntervals } from '../marks/transfer/scene.ts';
import { viewChangeIntervals } from '../marks/viewChange/scene.ts';
import type { TimeScale } from '../timeScale.ts';

/** An interval of some kind: drawn over exactly its duration, with words of its own. */
export interface Interval {
  readonly key: string;
  readonly what: IntervalKind;
  readonly from: number;
  /** In units; the end of time where it did not end. */
  readonly to: number;
  readonly fromStep: number;
  /** Index of the step that ended it; null where it did not end. */
  readonly untilStep: number | null;
}

/** The memory that a replica has when it restarts; `old`: that of an earlier time. */
export type RestartMemory = 'kept' | 'lost' | 'old';

export type IntervalKind =
  | { readonly kind: 'crash'; readonly node: NodeId; readonly memory: RestartMemory | null }
  | { readonly kind: 'cutOff'; readonly node: NodeId }
  | { readonly kind: 'partition'; readonly groups: string }
  /** It lies, in one way or several. */
  | { readonly kind: 'lie'; readonly node: NodeId; readonly lies: readonly Lie[] }
  | { readonly kind: 'link'; readonly node: NodeId; readonly to: NodeId }
  /** It is between two views: it asked for the second, and is not in it yet. `hasJoined`: because f+1 others asked. */
  | { readonly kind: 'leaving'; readonly node: NodeId; readonly view: ViewNumber; readonly hasJoined: boolean }
  /** A view change of the whole cluster. */
  | { readonly kind: 'viewChange'; readonly left: number; readonly view: ViewNumber }
  /** A state transfer; `skipped` are the slots the replica took over with the state and never executed itself. */
  | {
      readonly kind: 'fetch';
      readonly node: NodeId;
      readonly sequence: SequenceNumber;
      readonly skipped: Skipped | null;
    };

/** One kind of it. */
export type IntervalOf<Kind extends IntervalKind['kind']> = Extract<IntervalKind, { readonly kind: Kind }>;

export interface Skipped {
  readonly first: number;
  readonly last: number;
  readonly from: NodeId;
}

type Open = Omit<Interval, 'to' | 'untilStep'>;

/** Returns all intervals, in the order in which they began. */
export function* intervalsOf(history: History, time: TimeScale): InParts<Interval[]> {
  const all = [
    ...(yield* viewChangeIntervals(history, time)),
    ...(yield* transferIntervals(history, time)),
    ...(yield* lieIntervals(history, time)),
    ...(yield* doneFromOutside(history, time)),
  ];
  return all.sort((a, b) => a.fromStep - b.fromStep);
}

function* doneFromOutside(history: History, time: TimeScale): InParts<Interval[]> {
  const open = new Map<string, Open>();
  const intervals: Interval[] = [];
  const begin = (name: string, what: IntervalKind, unit: number, step: number): void => {
    open.set(name, { key: `${name}@${step}`, what, from: unit, fromStep: step });
  };
  const end = (name: string, unit: number, step: number, what?: IntervalKind): void => {
    const interval = open.get(name);
    if (!interval) return;
    open.delete(name);
    intervals.push({ ...interval, what: what ?? interval.what, to: unit, untilStep: step });
  };
  yield* stepsInParts(history.steps, (step, index) => {
    const { cause, tick } = step;
    if (cause.kind === 'intervention' && cause.noEffect === null) {
      followAction(cause.intervention.action, { unit: time.unitAt(tick), index, open, begin, end });
    }
  });
  return [...intervals, ...[...open.values()].map((interval) => ({ ...interval, to: time.units, untilStep: null }))];
}

interface Following {
  readonly unit: number;
  readonly index: number;
  readonly open: ReadonlyMap<string, Open>;
  begin(name: string, what: IntervalKind, unit: number, step: number): void;
  end(name: string, unit: number, step: number, what?: IntervalKind): void;
}

function followAction(action: PlannedIntervention['action'], { unit, index, open, begin, end }: Following): void {
  switch (action.kind) {
    case 'crash':
      return begin(`crash.${action.replica}`, { kind: 'crash', node: action.replica, memory: null }, unit, index);
    case 'restart': {
      const { replica: node, memory } = action;
      return end(`crash.${node}`, unit, index, { kind: 'crash', node, memory });
    }
    case 'restoreDisk': {
      const { replica: node } = action;
      return end(`crash.${node}`, unit, index, { kind: 'crash', node, memory: 'old' });
    }
    case 'cutOff':
      return begin(`cutOff.${action.replica}`, { kind: 'cutOff', node: action.replica }, unit, index);
    case 'rejoin':
      return end(`cutOff.${action.replica}`, unit, index);
    case 'partition':
      end('partition', unit, index);
      return begin('partition', { kind: 'partition', groups: action.groups }, unit, index);
    case 'cutLink': {
      const { from: node, to } = action;
      return begin(`link.${node}.${to}`, { kind: 'link', node, to }, unit, index);
    }
    case 'restoreLink':
      return end(`link.${action.from}.${action.to}`, unit, index);
    case 'heal':
      for (const name of [...open.keys()]) if (!name.startsWith('crash')) end(name, unit, index);
      return;
    default:
      return;
  }
}
