import type { NodeId } from '../../protocol/protocol.ts';
import { faultyAt } from '../../simulation/faults.ts';
import type { World } from '../../simulation/world.ts';
import { nodeLabels } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';

/** Which replicas are faulty now, a sentence for each way of being so; none where all do their part. */
export function faultSentences({ panels, words }: Texts, world: World): string[] {
  const { crashed, cutOff, amnesiac } = faultyAt(world);
  const named = (nodes: readonly NodeId[]): string => words.list(nodeLabels(world.setup.cluster, nodes));
  return [
    ...(crashed.length > 0 ? [panels.areDown(named(crashed), crashed.length)] : []),
    ...(cutOff.length > 0 ? [panels.areCutOff(named(cutOff), cutOff.length)] : []),
    ...(amnesiac.length > 0 ? [panels.haveForgotten(named(amnesiac), amnesiac.length)] : []),
  ];
}
