import type { NodeId } from '../../../engine/protocol.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import type { Scene } from '../../scene/scene.ts';
import type { ViewPeriod } from '../../scene/standing.ts';
import { viewAt } from '../../scene/standing.ts';
import type { LaneStatus, PlainStatus } from '../../texts.ts';
import { liesAt } from '../lie/scene.ts';

/** Returns the status of a node after `shown` steps. */
export function laneStatus(scene: Scene, node: NodeId, shown: number): LaneStatus {
  const otherwise = plainStatus(scene, node, shown);
  const { behaviours } = liesAt(scene.intervals, node, shown);
  return behaviours.length > 0 ? { kind: 'lying', behaviours, otherwise } : otherwise;
}

function plainStatus(scene: Scene, node: NodeId, shown: number): PlainStatus {
  const { replicas, repliesNeeded, standing, parts } = scene;
  if (node >= replicas) return parts.views ? { kind: 'client', needs: repliesNeeded } : { kind: 'browser' };
  const trouble = troubleAt(scene, shown).get(node);
  if (trouble) return { kind: trouble };
  if (!parts.views) return { kind: 'node' };
  const { view, active } = viewAt(standing, node, shown);
  if (!active) return { kind: 'leaving', view };
  return { kind: node === primaryOf(view, replicas) ? 'primary' : 'backup', view };
}

function troubleAt({ intervals }: Scene, shown: number): Map<NodeId, 'crashed' | 'cutOff'> {
  const troubles = new Map<NodeId, 'crashed' | 'cutOff'>();
  for (const { what, fromStep, untilStep } of intervals) {
    if (fromStep >= shown || (untilStep !== null && untilStep < shown)) continue;
    if (what.kind === 'cutOff' && !troubles.has(what.node)) troubles.set(what.node, 'cutOff');
    if (what.kind === 'crash') troubles.set(what.node, 'crashed');
  }
  return troubles;
}

/** The primary, for the star at its lane. */
export interface Leader {
  readonly node: NodeId;
  /** False between two views: it is to lead the one that is asked for. */
  readonly isActive: boolean;
}

/**
 * The primary of the view that most replicas are in. Those that are down do not count, unless all are; where two views
 * have equally many, it is that of the later one. Null where the protocol has no primary.
 */
export function leaderAt(scene: Scene, shown: number): Leader | null {
  const { replicas, standing, parts } = scene;
  if (!parts.views) return null;
  const trouble = troubleAt(scene, shown);
  const all = Array.from({ length: replicas }, (_, node) => node);
  const up = all.filter((node) => trouble.get(node) !== 'crashed');
  const periods = (up.length > 0 ? up : all).map((node) => viewAt(standing, node, shown));
  const isActive = periods.some(({ active }) => active);
  const view = mostFrequentView(periods.filter(({ active }) => active === isActive));
  return { node: primaryOf(view, replicas), isActive };
}

function mostFrequentView(periods: readonly ViewPeriod[]): number {
  const counts = new Map<number, number>();
  for (const { view } of periods) counts.set(view, (counts.get(view) ?? 0) + 1);
  let best = { view: 0, count: 0 };
  for (const [view, count] of counts) {
    if (count > best.count || (count === best.count && view > best.view)) best = { view, count };
  }
  return best.view;
}
