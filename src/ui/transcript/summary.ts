import type { History } from '../../engine/history.ts';
import type { Cluster, NodeId } from '../../engine/protocol.ts';
import type { World } from '../../engine/world.ts';
import { envelopesInFlight } from '../../engine/world.ts';
import { protocolOf } from '../../protocols/index.ts';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../protocols/quorum.ts';
import { nodeLabel, nodeLabels, nodesOf } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';
import { faultSentences } from '../side/faults/faultSentences.ts';

/** The picture in sentences: the cluster, the step, who is down, who has executed what, how much is on its way. */
export function summaryOf(texts: Texts, history: History, step: number, world: World): string[] {
  const { cluster, protocol } = history.setup;
  const { panels } = texts;
  const tick = history.steps[step - 1]?.tick ?? 0;
  const { of } = history;
  if (of !== undefined) return summaryOfSight(texts, history, step, world.nodes[of]?.state as ReplicaState);
  return [
    clusterSentence(panels, protocol, cluster),
    panels.summaryStep(step, history.steps.length, tick),
    ...primarySentences(texts, world),
    ...faultSentences(texts, world),
    ...executedSentences(texts, world),
    panels.summaryInFlight(envelopesInFlight(world).length),
    panels.summaryMore,
  ];
}

/** The same where only what one replica knows is seen: it speaks of nobody else's state. */
function summaryOfSight(texts: Texts, { of = 0, setup, steps }: History, step: number, state: ReplicaState): string[] {
  const { panels, oneView } = texts;
  const { cluster, protocol } = setup;
  const name = nodeLabel(nodesOf(setup), of);
  return [
    clusterSentence(panels, protocol, cluster),
    oneView.line(name),
    oneView.hidden,
    panels.summaryStep(step, steps.length, steps[step - 1]?.tick ?? 0),
    ...(protocolOf(protocol).parts.log ? [panels.summaryExecuted(name, state.lastExecuted, 1)] : []),
    panels.summaryMore,
  ];
}

/** Returns the sentence about the members of the cluster. */
function clusterSentence(panels: Texts['panels'], protocol: string, cluster: Cluster): string {
  const { replicas, clients } = cluster;
  if (protocol === 'pbft') return panels.summaryCluster(replicas, clients, thresholdsOf(cluster).faults);
  return panels.summaryDemo(replicas, clients);
}

function replicaStates(world: World): ReplicaState[] {
  return world.nodes.slice(0, world.setup.cluster.replicas).map(({ state }) => state as ReplicaState);
}

function primarySentences({ panels }: Texts, world: World): string[] {
  const { cluster, protocol } = world.setup;
  if (!protocolOf(protocol).parts.views) return [];
  const view = Math.max(...replicaStates(world).map((state) => state.view));
  return [panels.summaryPrimary(nodeLabel(cluster, primaryOf(view, cluster.replicas)), view)];
}

/** Replicas that are equally far share a sentence, the furthest first. */
function executedSentences({ panels, words }: Texts, world: World): string[] {
  if (!protocolOf(world.setup.protocol).parts.log) return [];
  const byExecuted = new Map<number, NodeId[]>();
  replicaStates(world).forEach(({ lastExecuted }, node) => {
    byExecuted.set(lastExecuted, [...(byExecuted.get(lastExecuted) ?? []), node]);
  });
  return [...byExecuted]
    .sort(([a], [b]) => b - a)
    .map(([sequence, nodes]) =>
      panels.summaryExecuted(words.list(nodeLabels(world.setup.cluster, nodes)), sequence, nodes.length),
    );
}
