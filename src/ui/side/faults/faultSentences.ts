import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { faultyAt } from '../../../protocols/explain/faults.ts';
import { nodeLabel, nodeLabels, nodesOf } from '../../../text/names.ts';
import type { Texts } from '../../../text/texts.ts';
import { lieWords } from '../../../text/waysToLie.ts';

/** Which replicas are faulty now, a sentence for each way of being so; none where all do their part. */
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

/** Who lies, and how; clients, too, though PBFT bears any number of faulty ones. */
export function lieSentences(texts: Texts, world: World): string[] {
  return world.nodes.flatMap(({ place }) => lieSentencesOf(texts, world, place.self));
}

/** `R3 lies: says nothing to some; votes for everything.` None where it never lied. */
export function lieSentencesOf({ panels, waysToLie }: Texts, world: World, node: NodeId): string[] {
  const known = world.nodes[node];
  if (!known?.lied) return [];
  const name = nodeLabel(nodesOf(world.setup), node);
  const ways = known.behaviours.map(({ behaviour }) => lieWords(waysToLie, behaviour).name);
  return [ways.length > 0 ? panels.lies(name, ways.join(panels.waySeparator)) : panels.hasLied(name)];
}
