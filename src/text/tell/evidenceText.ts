import type { Evidence } from '../../protocols/explain/evidenceItem.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel } from '../names.ts';
import type { Texts } from '../texts.ts';

/** One item of evidence, as a short phrase. */
export function evidenceText({ evidence, words }: Texts, item: Evidence, nodes: Nodes): string {
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
