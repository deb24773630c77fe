import { quantileSorted } from 'd3-array';
import { memoBy } from '../../engine/memoBy.ts';
import type { NodeId, Ticks } from '../../engine/protocol.ts';
import { faultsIn } from '../../protocols/pbft/explain/counts.ts';
import { primaryOf } from '../../protocols/quorum.ts';
import type { Scene } from '../scene/scene.ts';

/** The conduct of each replica in a run, seen from afar: some are to be seen for themselves, others did the same as many. */

/**
 * A replica that takes a decision so many usual latencies after half of the others has fallen behind, and one that takes
 * it as long before is ahead: by two phases.
 */
export const BEHIND_LATENCIES = 2;

/** Replicas that did the same, ascending. Each is a set of its own in every other respect: a side of a partition, say. */
export type Alike = readonly NodeId[];

/**
 * Returns the sets of replicas that did the same, by their first members. In none of them is a replica that led a view or
 * was to lead one, that was faulty or cut off at any time, or that did otherwise than the rest: that fell behind, left out
 * or took alone a decision. As many as a cluster cannot tolerate as faulty are no exception, but a set.
 */
export const alikeIn = memoBy((scene: Scene): readonly Alike[] => {
  const apart = apartIn(scene);
  const others = Array.from({ length: scene.replicas }, (_, node) => node).filter((node) => !apart.has(node));
  const deeds = deedsOf(scene, others);
  const sides = sidesIn(scene);
  const sets = new Map<string, NodeId[]>();
  for (const node of others) {
    const conduct = `${sides.map((groups) => groups[node]).join('')} ${(deeds.get(node) ?? []).join(' ')}`;
    const same = sets.get(conduct);
    if (same) same.push(node);
    else sets.set(conduct, [node]);
  }
  const exceptionsMost = faultsIn(scene);
  return [...sets.values()].filter((set) => {
    const isUsual = !deeds.has(set[0] as NodeId);
    return isUsual || set.length > exceptionsMost;
  });
});

/** The replicas that led a view or were to, and those to which something was done: crashed, cut off, made to lie. */
function apartIn({ standing, intervals, replicas }: Scene): ReadonlySet<NodeId> {
  const apart = new Set<NodeId>();
  for (const periods of standing.periods) for (const { view } of periods) apart.add(primaryOf(view, replicas));
  for (const { what } of intervals) {
    if (what.kind === 'partition' || what.kind === 'viewChange' || what.kind === 'leaving') continue;
    apart.add(what.node);
    if (what.kind === 'link') apart.add(what.to);
  }
  return apart;
}

/** The groups of each partition, a letter a node. */
function sidesIn({ intervals }: Scene): string[] {
  return intervals.flatMap(({ what }) => (what.kind === 'partition' ? [what.groups] : []));
}

/** A decision by its name, without its node, and when each replica took it first. */
type Decisions = ReadonlyMap<string, ReadonlyMap<NodeId, Ticks>>;

/** Returns what replicas did otherwise than half of all, by replica; those that did nothing otherwise have no entry. */
function deedsOf(scene: Scene, nodes: readonly NodeId[]): ReadonlyMap<NodeId, readonly string[]> {
  const end = scene.ticks.at(-1) ?? 0;
  const grace = Math.max(1, BEHIND_LATENCIES * usualLatency(scene));
  const deeds = new Map<NodeId, string[]>();
  const note = (node: NodeId, deed: string): void => {
    const own = deeds.get(node);
    if (own) own.push(deed);
    else deeds.set(node, [deed]);
  };
  for (const [name, takenAt] of decisionsOf(scene)) {
    const times = nodes.flatMap((node) => takenAt.get(node) ?? []).sort((a, b) => a - b);
    const half = times[Math.ceil(nodes.length / 2) - 1];
    // A decision of a few: the others may still take it, if it is new.
    if (half === undefined) {
      if (end < (times[0] ?? end) + grace) continue;
      for (const node of nodes) if (takenAt.has(node)) note(node, `${name} alone`);
      continue;
    }
    for (const node of nodes) {
      const taken = takenAt.get(node);
      const distance = Math.trunc(((taken ?? end) - half) / grace);
      // As far behind, or ahead, as others: that is the same.
      if (distance !== 0) note(node, `${name} ${taken === undefined ? 'never' : distance}`);
    }
  }
  return deeds;
}

function decisionsOf({ gates, standing, ticks, replicas }: Scene): Decisions {
  const decisions = new Map<string, Map<NodeId, Ticks>>();
  const take = (name: string, node: NodeId, step: number): void => {
    if (step < 0 || node >= replicas) return;
    const takenAt = decisions.get(name) ?? new Map<NodeId, Ticks>();
    decisions.set(name, takenAt);
    if (!takenAt.has(node)) takenAt.set(node, ticks[step] ?? 0);
  };
  for (const { kind, view, sequence, node, step, undoneStep } of gates) {
    take(`${kind}.${view}.${sequence}`, node, step);
    if (undoneStep !== null) take(`undone.${kind}.${view}.${sequence}`, node, undoneStep);
  }
  standing.periods.forEach((periods, node) => {
    for (const { view, active, fromStep } of periods) if (!active) take(`left.${view}`, node, fromStep);
  });
  return decisions;
}

/** The median of what messages take. */
function usualLatency({ tracks }: Scene): Ticks {
  const latencies = Float64Array.from(tracks, ({ envelope }) => envelope.arrivesTick - envelope.sentTick);
  return quantileSorted([...latencies.sort()], 0.5) ?? 0;
}
