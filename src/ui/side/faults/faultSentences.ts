import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { faultyAt } from '../../../protocols/explain/faults.ts';
import { nodeLabel, nodeLabels, nodesOf } from '../../../text/names.ts';
import type { Texts } from '../../../text/texts.ts';
import { lieWords } from '../../../text/waysToLie.ts';

/** Returns a sentence for each kind of fault, with the replicas that have it now; none where all are correct. */
export function faultSentences(texts: Texts, world: World): string[] {
  const { panels, words } = texts;
  const { crashed, cutOff, amnesiac } = faultyAt(world);
  const named = (nodes: readonly NodeId[]): string => words.list(nodeLabels(nodesOf(world.setup), nodes));
  return [
    ...(crashed.length > 0 ? [panels.areDown(named(crashed), crashed.length)] : []),
    ...(cutOff.length > 0 ? [panels.areCutOff(named(cutOff), cutOff.length)] : []),
    ...(amnesiac.length > 0 ? [panels.haveForgotten(named(amnesiac), amnesiac.length)] : []),
    ...lieSentences(texts, world),
  ];
}

/** Returns the lies of every node; of clients, too, though PBFT tolerates any number of faulty ones (§2). */
export function lieSentences(texts: Texts, world: World): string[] {
  return world.nodes.flatMap(({ place }) => lieSentencesOf(texts, world, place.self));
}

/** `R3 lies: says nothing to some; votes for everything.` None where it never lied. */
export function lieSentencesOf({ panels, waysToLie }: Texts, world: World, node: NodeId): string[] {
  const worldNode = world.nodes[node];
  if (!worldNode?.lied) return [];
  const name = nodeLabel(nodesOf(world.setup), node);
  const ways = worldNode.behaviours.map(({ behaviour }) => lieWords(waysToLie, behaviour).name);
  return [ways.length > 0 ? panels.lies(name, ways.join(panels.waySeparator)) : panels.hasLied(name)];
}
