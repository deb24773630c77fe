import type { MessageLabel, Protocol, Vocabulary } from '../../engine/protocol.ts';
import type { DemoNote } from './notes.ts';
import { readAddress } from './rules/address.ts';
import { actAsBrowser } from './rules/browser.ts';
import type { DemoMessage } from './rules/messages.ts';
import { demoLetters, nodeTable } from './rules/messages.ts';
import { actAsNode } from './rules/node.ts';
import type { BrowserState, NodeState } from './rules/nodeState.ts';
import { copyBrowser, copyNode, createBrowser, createNode } from './rules/nodeState.ts';

/**
 * The Go program this project grew from, as a protocol of this house. A node that is down here is a machine that is
 * gone: whoever calls it gets no answer, not even a refusal.
 */

export type DemoState = NodeState | BrowserState;

export interface DemoVocabulary extends Vocabulary {
  readonly message: DemoMessage;
  readonly state: DemoState;
  readonly note: DemoNote;
}

export const broadcastDemo: Protocol<DemoVocabulary> = {
  id: 'broadcast-demo',
  letters: demoLetters,
  parts: { views: false, log: false, lies: false },
  nodeNames: { replicas: nodeTable.map(({ name }) => name), client: 'B' },
  settings: ['clients'],
  fixed: { replicas: nodeTable.length },
  asks: 'address',
  isOperation: (text) => readAddress(text) !== null,
  createState: ({ self, cluster }) => (self < cluster.replicas ? createNode() : createBrowser()),
  copyState: (state) => (state.kind === 'node' ? copyNode(state) : copyBrowser(state)),
  // D15: nothing is on disk, so there is nothing to keep.
  restartState: (place) => broadcastDemo.createState(place),
  label: labelOf,
  step(place, state, input, out) {
    if (state.kind === 'node') actAsNode(place, state, input, out);
    else actAsBrowser(place, state, input, out);
  },
};

/** D6: the program numbers nothing. What tells its messages apart is the count its sender keeps of them. */
function labelOf(message: DemoMessage): MessageLabel {
  return message.kind === 'ok' ? { major: message.call, minor: message.written } : { major: 0, minor: message.call };
}
