import type { NodeId } from '../protocol/protocol.ts';
import { primaryOf, weakQuorumSize } from '../protocol/quorum.ts';
import type { Scene } from './scene/scene.ts';
import type { LaneStatus } from './texts.ts';

/** What is to be said about a node after so many steps. */
export function laneStatus(scene: Scene, node: NodeId, shown: number): LaneStatus {
  const { replicas } = scene;
  if (node >= replicas) return { kind: 'client', needs: weakQuorumSize(replicas) };
  for (const { what, fromStep, untilStep } of scene.spells) {
    const isNow = fromStep < shown && (untilStep === null || untilStep >= shown);
    if (!isNow) continue;
    if (what.kind === 'crash' && what.node === node) return { kind: 'crashed' };
    if (what.kind === 'cutOff' && what.node === node) return { kind: 'cutOff' };
  }
  return { kind: isPrimary(scene, node) ? 'primary' : 'backup', view: FIRST_VIEW };
}

/** Views do not change yet: every run stays in its first. */
const FIRST_VIEW = 0;

export function isPrimary({ replicas }: Scene, node: NodeId): boolean {
  return node === primaryOf(FIRST_VIEW, replicas);
}
