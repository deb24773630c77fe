import type { History } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { MessageKind } from '../../../protocols/index.ts';
import { protocolOf } from '../../../protocols/index.ts';
import type { Focus } from '../../../scenario/focus.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import type { Texts } from '../../../text/texts.ts';

/** Returns the name of the thing in focus, for the head of its panel and of its menu. */
export function focusTitle(texts: Texts, history: History, focus: Focus): string {
  const { cluster } = history.setup;
  const nodes = nodesOf(history.setup);
  if (focus.kind === 'message') {
    const envelope = journeysOf(history).byId.get(focus.id)?.envelope;
    if (!envelope) return focus.id;
    const name = texts.words.messages[envelope.message.kind as MessageKind] ?? envelope.message.kind;
    return `${name} ${nodeLabel(nodes, envelope.from)} → ${nodeLabel(nodes, envelope.to)}`;
  }
  const name = nodeLabel(nodes, focus.node);
  if (focus.kind === 'gate') return texts.panels.gateTitle(name, texts.words.gates[focus.gate]);
  if (!protocolOf(history.setup.protocol).parts.views) return name;
  return focus.node < cluster.replicas ? texts.panels.replicaTitle(name) : texts.panels.clientTitle(name);
}
