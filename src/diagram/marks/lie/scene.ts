import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Interval } from '../../scene/intervals.ts';
import type { TimeScale } from '../../timeScale.ts';

/** A behaviour, and its first and last step; null: to the end of the run. */
export interface Lie {
  readonly behaviour: string;
  readonly fromStep: number;
  untilStep: number | null;
}

/**
 * Returns the intervals in which nodes lie: from the first of their lies until the last of them has stopped. A message
 * said by hand takes no time, and is no behaviour.
 */
export function* lieIntervals(history: History, time: TimeScale): InParts<Interval[]> {
  const open = new Map<NodeId, Open>();
  const intervals: Interval[] = [];
  yield* stepsInParts(history.steps, ({ cause, tick }, index) => {
    if (cause.kind !== 'intervention' || cause.noEffect !== null) return;
    const { action } = cause.intervention;
    if (action.kind === 'say') {
      const said: Open = { from: time.unitAt(tick), fromStep: index, lies: [] };
      intervals.push(intervalOf(action.replica, said, said.from, index));
    }
    if (action.kind === 'misbehave') begin(open, action, time.unitAt(tick), index);
    if (action.kind !== 'behave') return;
    const interval = open.get(action.node);
    if (!interval || stop(interval, action.behaviour, index)) return;
    open.delete(action.node);
    intervals.push(intervalOf(action.node, interval, time.unitAt(tick), index));
  });
  return [...intervals, ...[...open].map(([node, interval]) => intervalOf(node, interval, time.units, null))];
}

interface Open {
  readonly from: number;
  readonly fromStep: number;
  readonly lies: Lie[];
}

interface Begun {
  readonly node: NodeId;
  readonly behaviour: string;
}

function begin(open: Map<NodeId, Open>, { node, behaviour }: Begun, unit: number, step: number): void {
  const lie: Lie = { behaviour, fromStep: step, untilStep: null };
  const lying = open.get(node);
  if (lying) lying.lies.push(lie);
  else open.set(node, { from: unit, fromStep: step, lies: [lie] });
}

/** Returns true if the node goes on lying in another way. */
function stop({ lies }: Open, behaviour: string, step: number): boolean {
  const lie = lies.find((candidate) => candidate.behaviour === behaviour && candidate.untilStep === null);
  if (lie) lie.untilStep = step;
  return lies.some(({ untilStep }) => untilStep === null);
}

function intervalOf(node: NodeId, { from, fromStep, lies }: Open, to: number, untilStep: number | null): Interval {
  return { key: `lie.${node}@${fromStep}`, what: { kind: 'lie', node, lies }, from, to, fromStep, untilStep };
}

/** The behaviours of a node after `shown` steps; and whether it has lied up to then. */
export function liesAt(intervals: readonly Interval[], node: NodeId, shown: number): LiesAt {
  const begun = intervals.filter(({ what, fromStep }) => what.kind === 'lie' && what.node === node && fromStep < shown);
  const lies = begun.flatMap(({ what }) => (what.kind === 'lie' ? what.lies : []));
  const now = lies.filter(({ fromStep, untilStep }) => fromStep < shown && (untilStep === null || untilStep >= shown));
  return { behaviours: now.map(({ behaviour }) => behaviour), hasLied: begun.length > 0 };
}

export interface LiesAt {
  readonly behaviours: readonly string[];
  /** A node that has lied counts as faulty, whatever it does later. */
  readonly hasLied: boolean;
}
