import type { NodeId } from '../../engine/protocol.ts';
import { grief } from '../fold.ts';
import type { LogEntry } from '../marks/log/scene.ts';
import type { Interval } from '../scene/intervals.ts';
import type { Scene } from '../scene/scene.ts';
import { isBundled } from './bundles.ts';
import type { Group } from './groups.ts';

/**
 * The same run with one lane for each group. What its members did is left out of the lane, for bars and bundles to show;
 * an interval that all of them went through is one, and the log has what all of them have.
 */
export function foldScene(whole: Scene, groups: readonly Group[]): Scene {
  const rowOf = new Map<NodeId, NodeId>(groups.flatMap((group) => group.map((node) => [node, group[0]] as const)));
  const isAlone = ({ node }: { readonly node: NodeId }): boolean => !rowOf.has(node);
  const rowAt = (node: NodeId): NodeId => rowOf.get(node) ?? node;
  return {
    ...whole,
    lanes: whole.lanes.filter((node) => rowAt(node) === node),
    gates: whole.gates.filter(isAlone),
    gateOfStep: new Map([...whole.gateOfStep].filter(([, gate]) => isAlone(gate))),
    meters: whole.meters.filter(isAlone),
    timers: whole.timers.filter(isAlone),
    intervals: intervalsOfRows(whole.intervals, rowOf),
    logs: logsOfRows(whole.logs, groups),
    folded: {
      groups,
      rowOf,
      whole,
      isBundled: (track) => isBundled(track, rowOf),
      hides: ({ by, to, outcome }, isFocused) => {
        if (rowAt(by) === rowAt(to)) return true;
        if (isFocused || (!rowOf.has(by) && !rowOf.has(to))) return false;
        return (rowOf.has(by) && rowOf.has(to)) || !grief.has(outcome);
      },
    },
  };
}

/** Members leave a view one after the other: their lane does so from the first to the last. */
function intervalsOfRows(intervals: readonly Interval[], rowOf: ReadonlyMap<NodeId, NodeId>): Interval[] {
  const all: Interval[] = [];
  const places = new Map<string, number>();
  for (const interval of intervals) {
    const { what } = interval;
    const row = what.kind === 'leaving' ? rowOf.get(what.node) : undefined;
    if (what.kind !== 'leaving' || row === undefined) {
      all.push(interval);
      continue;
    }
    const name = `${row}.${what.view}`;
    const place = places.get(name);
    if (place === undefined) {
      places.set(name, all.length);
      all.push({ ...interval, what: { ...what, node: row } });
    } else all[place] = united(all[place] as Interval, interval);
  }
  return all;
}

function united(a: Interval, b: Interval): Interval {
  const untilStep = a.untilStep === null || b.untilStep === null ? null : Math.max(a.untilStep, b.untilStep);
  return { ...a, to: Math.max(a.to, b.to), untilStep };
}

function logsOfRows(logs: Scene['logs'], groups: readonly Group[]): Scene['logs'] {
  const rows = [...logs];
  for (const group of groups) rows[group[0]] = commonLog(group.map((node) => logs[node] ?? []));
  return rows;
}

/** The entries that all logs have, as long as all of them have them. */
function commonLog(logs: Scene['logs']): LogEntry[] {
  const [first = [], ...others] = logs;
  return first.flatMap((entry): LogEntry[] => {
    const same = others.map((log) => log.find((other) => nameOf(other) === nameOf(entry)));
    let common = entry;
    for (const other of same) {
      if (!other) return [];
      const ends = [common.untilStep, other.untilStep].filter((step) => step !== null);
      const untilStep = ends.length > 0 ? Math.min(...ends) : null;
      common = { ...common, fromStep: Math.max(common.fromStep, other.fromStep), untilStep };
    }
    return common.untilStep === null || common.untilStep > common.fromStep ? [common] : [];
  });
}

function nameOf({ sequence, last, what, operation }: LogEntry): string {
  return `${sequence}.${last}.${what}.${operation}`;
}
