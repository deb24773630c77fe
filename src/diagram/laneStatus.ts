import type { NodeId } from '../engine/protocol.ts';
import { primaryOf, weakQuorumSize } from '../protocols/quorum.ts';
import { liesAt } from './scene/lies.ts';
import type { Scene } from './scene/scene.ts';
import type { Stay } from './scene/stays.ts';
import { stayAt } from './scene/stays.ts';
import type { LaneStatus, PlainStatus } from './texts.ts';

/** What is to be said about a node after so many steps. */
export function laneStatus(scene: Scene, node: NodeId, shown: number): LaneStatus {
  const otherwise = plainStatus(scene, node, shown);
  const { behaviours } = liesAt(scene.spells, node, shown);
  return behaviours.length > 0 ? { kind: 'lying', behaviours, otherwise } : otherwise;
}

function plainStatus(scene: Scene, node: NodeId, shown: number): PlainStatus {
  const { replicas, standing, parts } = scene;
  if (node >= replicas) return parts.views ? { kind: 'client', needs: weakQuorumSize(replicas) } : { kind: 'browser' };
  const trouble = troubleAt(scene, shown).get(node);
  if (trouble) return { kind: trouble };
  if (!parts.views) return { kind: 'node' };
  const { view, active } = stayAt(standing, node, shown);
  if (!active) return { kind: 'leaving', view };
  return { kind: node === primaryOf(view, replicas) ? 'primary' : 'backup', view };
}

function troubleAt({ spells }: Scene, shown: number): Map<NodeId, 'crashed' | 'cutOff'> {
  const found = new Map<NodeId, 'crashed' | 'cutOff'>();
  for (const { what, fromStep, untilStep } of spells) {
    if (fromStep >= shown || (untilStep !== null && untilStep < shown)) continue;
    if (what.kind === 'cutOff' && !found.has(what.node)) found.set(what.node, 'cutOff');
    if (what.kind === 'crash') found.set(what.node, 'crashed');
  }
  return found;
}

/** The one who leads, for the star at its lane. */
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
  const stays = (up.length > 0 ? up : all).map((node) => stayAt(standing, node, shown));
  const isActive = stays.some(({ active }) => active);
  const view = mostFrequentView(stays.filter(({ active }) => active === isActive));
  return { node: primaryOf(view, replicas), isActive };
}

function mostFrequentView(stays: readonly Stay[]): number {
  const counts = new Map<number, number>();
  for (const { view } of stays) counts.set(view, (counts.get(view) ?? 0) + 1);
  let best = { view: 0, count: 0 };
  for (const [view, count] of counts) {
    if (count > best.count || (count === best.count && view > best.view)) best = { view, count };
  }
  return best.view;
}
