import type { PbftMessageKind } from '../../protocol/pbft/messages.ts';
import type { History } from '../../simulation/history.ts';
import { journeysOf } from '../../simulation/journeys.ts';
import type { Focus } from '../../store/focus.ts';
import { nodeLabel } from '../../text/names.ts';
import type { Texts } from '../../text/texts.ts';

/** What the thing in focus is called, at the head of its panel and of its menu. */
export function focusTitle(texts: Texts, history: History, focus: Focus): string {
  const { cluster } = history.setup;
  if (focus.kind === 'message') {
    const envelope = journeysOf(history).byId.get(focus.id)?.envelope;
    if (!envelope) return focus.id;
    const name = texts.words.messages[envelope.message.kind as PbftMessageKind];
    return `${name} ${nodeLabel(cluster, envelope.from)} → ${nodeLabel(cluster, envelope.to)}`;
  }
  const name = nodeLabel(cluster, focus.node);
  if (focus.kind === 'gate') return texts.panels.gateTitle(name, texts.words.gates[focus.gate]);
  return focus.node < cluster.replicas ? texts.panels.replicaTitle(name) : texts.panels.clientTitle(name);
}
