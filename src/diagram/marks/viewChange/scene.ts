import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { ViewNumber } from '../../../protocols/numbers.ts';
import type { Thresholds } from '../../../protocols/pbft/explain/counts.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import type { Interval } from '../../scene/intervals.ts';
import { memoryLeft } from '../../scene/memory.ts';
import { notesOf } from '../../scene/notes.ts';
import type { TimeScale } from '../../timeScale.ts';

/**
 * View changes as they are seen: on each lane from the VIEW-CHANGE that a replica sends to the NEW-VIEW it accepts; and
 * over all lanes from the first VIEW-CHANGE for a view until those that asked for it are in it (§4.4). One replica asking alone is no
 * view change: with f+1 everybody joins (§4.5.2), so from then on it is one.
 */
export function* viewChangeIntervals(history: History, time: TimeScale): InParts<Interval[]> {
  const left = new Map<NodeId, Leaving>();
  const changes = new Map<number, Change>();
  const intervals: Interval[] = [];
  const comeBack = (node: NodeId, unit: number, step: number): void => {
    const leaving = left.get(node);
    if (!leaving) return;
    left.delete(node);
    intervals.push({ ...leaving, to: unit, untilStep: step });
  };
  yield* stepsInParts(history.steps, (step, index) => {
    const { node } = step;
    if (node === null) return;
    const unit = time.unitAt(step.tick);
    if (memoryLeft(history, step) !== null) comeBack(node, unit, index);
    for (const note of notesOf(step)) {
      if (note.kind === 'viewChangeStarted') {
        comeBack(node, unit, index);
        const what = { kind: 'leaving', node, view: note.view, hasJoined: note.why === 'joined' } as const;
        left.set(node, { key: `leaving.${node}@${index}`, what, from: unit, fromStep: index });
        ask(changes, { node, view: note.view, left: note.left, unit, step: index });
      }
      if (note.kind === 'enteredView') {
        comeBack(node, unit, index);
        enter(changes, { node, view: note.view, unit, step: index });
      }
    }
  });
  const rest = [...left.values()].map((leaving) => ({ ...leaving, to: time.units, untilStep: null }));
  return [...bandsOf([...changes.values()], thresholdsOf(history.setup.cluster), time), ...intervals, ...rest];
}

type Leaving = Omit<Interval, 'to' | 'untilStep'>;

interface Moment {
  readonly unit: number;
  readonly step: number;
}

/** The replicas that asked for a view, and those that entered it, with the times: in order of time. */
interface Change {
  readonly view: ViewNumber;
  readonly left: number;
  readonly asked: Map<NodeId, Moment>;
  readonly entered: Map<NodeId, Moment>;
}

function ask(
  changes: Map<number, Change>,
  {
    node,
    view,
    left,
    unit,
    step,
  }: Moment & { readonly node: NodeId; readonly view: ViewNumber; readonly left: number },
): void {
  const change = changes.get(view) ?? { view, left, asked: new Map(), entered: new Map() };
  changes.set(view, change);
  if (!change.asked.has(node)) change.asked.set(node, { unit, step });
}

function enter(
  changes: ReadonlyMap<number, Change>,
  { node, view, unit, step }: Moment & { readonly node: NodeId; readonly view: ViewNumber },
): void {
  const entered = changes.get(view)?.entered;
  if (entered && !entered.has(node)) entered.set(node, { unit, step });
}

/** One band a view, none over another: the next one begins where the one before ends, at the earliest. */
function bandsOf(changes: readonly Change[], { weakQuorum, quorum }: Thresholds, time: TimeScale): Interval[] {
  const bands: Interval[] = [];
  for (const { view, left, asked, entered } of [...changes].sort((a, b) => a.view - b.view)) {
    const [first, begins] = [nth(asked, 1), nth(asked, weakQuorum)];
    if (!first || !begins) continue;
    const done = lastEntry(asked, entered, quorum);
    const before = bands.at(-1);
    if (before && (before.untilStep === null || before.untilStep > begins.step)) {
      bands[bands.length - 1] = { ...before, to: Math.max(before.from, first.unit), untilStep: begins.step };
    }
    bands.push({
      key: `viewChange.${view}`,
      what: { kind: 'viewChange', left, view },
      from: Math.max(first.unit, bands.at(-1)?.to ?? 0),
      to: done?.unit ?? time.units,
      fromStep: begins.step,
      untilStep: done?.step ?? null,
    });
  }
  return bands;
}

/** The last entry of those that had asked by the time a quorum was in the view; null before there is a quorum. */
function lastEntry(
  asked: ReadonlyMap<NodeId, Moment>,
  entered: ReadonlyMap<NodeId, Moment>,
  quorum: number,
): Moment | undefined {
  const complete = nth(entered, quorum);
  if (!complete) return undefined;
  const waited = [...asked].filter(([node, { step }]) => step <= complete.step && entered.has(node));
  const entries = waited.map(([node]) => entered.get(node) as Moment);
  return entries.reduce((last, entry) => (entry.step > last.step ? entry : last), complete);
}

function nth(moments: ReadonlyMap<NodeId, Moment>, count: number): Moment | undefined {
  return [...moments.values()][count - 1];
}
