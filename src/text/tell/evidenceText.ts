import type { EnvelopeId } from '../../engine/network/envelope.ts';
import type { Evidence } from '../../protocols/explain/evidenceItem.ts';
import type { MessageKind } from '../../protocols/index.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel } from '../names.ts';
import type { Texts } from '../texts.ts';

/** An item of evidence in words, with what the list of evidence needs beside them. */
export interface NarratedEvidence {
  readonly text: string;
  /** The index of the step where it is found, the same or an earlier one; null where no step is known. */
  readonly step: number | null;
  /** The message it is; null where it is none. */
  readonly messageId: EnvelopeId | null;
  /** The kind of the message it is, or was; null where it is none. */
  readonly message: MessageKind | null;
  /** True for a node's own vote. */
  readonly isOwn: boolean;
}

export function narratedEvidence(texts: Texts, item: Evidence, nodes: Nodes): NarratedEvidence {
  return {
    text: evidenceText(texts, item, nodes),
    step: item.step,
    messageId: 'id' in item ? item.id : null,
    message: 'message' in item ? item.message : null,
    isOwn: item.kind === 'own',
  };
}

/** One item of evidence, as a short phrase. */
function evidenceText({ evidence, words }: Texts, item: Evidence, nodes: Nodes): string {
  switch (item.kind) {
    case 'message':
      return evidence.message(words.messages[item.message], nodeLabel(nodes, item.from));
    case 'sending':
      return evidence.sending(words.messages[item.message], nodeLabel(nodes, item.from));
    case 'own':
      return evidence.own(words.messages[item.message]);
    case 'decision':
      return evidence.decisions[item.decision](item.about);
    case 'timer':
      return evidence.timer(nodeLabel(nodes, item.from));
    case 'outside':
      return evidence.outside[item.action];
  }
}
