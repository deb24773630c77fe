import { EVERYWHERE } from '../../../../engine/network/links.ts';
import type { NodeId } from '../../../../engine/protocol.ts';
import type { Node, World } from '../../../../engine/world.ts';
import { thresholdsOf } from '../../../../protocols/pbft/explain/counts.ts';
import type { ReplicaState } from '../../../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../../../protocols/quorum.ts';

/** The groups that are offered. A partition that is being made has one for each node, replicas first. */
export const groupLetters: readonly string[] = ['a', 'b', 'c', 'd'];

/** Returns the groups a node may be in: a client usually reaches all of them. */
export function choicesFor(world: World, node: NodeId): readonly string[] {
  return node < world.setup.cluster.replicas ? groupLetters : [...groupLetters, EVERYWHERE];
}

/** The network as it is, where it is partitioned; else all replicas together. */
export function initialGroups(world: World): string[] {
  return world.nodes.map((_, node) => {
    const group = world.links.groups?.[node];
    const choices = choicesFor(world, node);
    if (group !== undefined && choices.includes(group)) return group;
    return choices.includes(EVERYWHERE) ? EVERYWHERE : (choices[0] as string);
  });
}

/** Returns true if the grouping separates any two nodes. */
export function separates(groups: readonly string[]): boolean {
  return new Set(groups.filter((group) => group !== EVERYWHERE)).size > 1;
}

/** The progress that a group of replicas can make on its own. */
export interface Prospect {
  readonly group: string;
  /** Replicas in it that run and are not cut off. */
  readonly able: number;
  readonly quorum: number;
  /** `leaderless`: enough of them, but the primary of their view is elsewhere or down. */
  readonly outlook: 'progress' | 'leaderless' | 'tooFew';
  readonly primary: NodeId;
}

/** Returns one for every group with a replica in it, in the order of the letters; none without quorums or a primary. */
export function prospectsOf(world: World, groups: readonly string[]): Prospect[] {
  const { replicas } = world.setup.cluster;
  if (!world.kit.protocol.parts.views) return [];
  const { quorum } = thresholdsOf(world.setup.cluster);
  return groupLetters
    .filter((group) => groups.slice(0, replicas).includes(group))
    .map((group) => {
      const members = world.nodes.slice(0, replicas).filter((_, node) => groups[node] === group);
      const able = members.filter(({ up, place }) => up && !world.links.isolated.has(place.self));
      const primary = primaryOf(viewOf(able), replicas);
      const isLed = able.some(({ place }) => place.self === primary);
      const outlook = able.length < quorum ? 'tooFew' : isLed ? 'progress' : 'leaderless';
      return { group, able: able.length, quorum, outlook, primary };
    });
}

/** The highest view any of them is in. */
function viewOf(members: readonly Node[]): number {
  return Math.max(0, ...members.map(({ state }) => (state as ReplicaState).view));
}
