import type { Envelope } from '../../../engine/network/envelope.ts';
import type { Pattern } from '../../../engine/network/patterns.ts';
import type { ClientIndex, NodeId } from '../../../engine/protocol.ts';
import type { PbftMessage } from '../../../protocols/pbft/rules/messages.ts';
import type { Post } from '../../en/happenings.ts';
import { nodeLabels } from '../../names.ts';
import type { Account } from '../account.ts';
import { isLiar, sentText } from './contents.ts';

/** The sendings of a step, and what the network did to them at once. */

/** The messages sent, joined by receivers: `PREPARE and COMMIT to R0, R1 and R3`. */
export function postsOf(account: Account, isMeant: (message: PbftMessage) => boolean): Post[] {
  return postsIn(
    account,
    account.step.sent.filter(({ message }) => isMeant(message as PbftMessage)),
  );
}

/** The replies to a client. */
export function repliesTo(account: Account, client: ClientIndex): Post[] {
  return postsOf(account, (message) => message.kind === 'reply' && message.client === client);
}

/** The same by kind alone, where there are too many contents to name. */
export function postsWithoutContent(account: Account, isMeant: (message: PbftMessage) => boolean): Post[] {
  return postsByKind(
    account,
    account.step.sent.filter(({ message }) => isMeant(message as PbftMessage)),
  );
}

/** One sentence for each fate that a message met the moment it was sent. */
export function mishaps(account: Account): string[] {
  const { happenings } = account.texts;
  const { sent } = account.step;
  const sentences = (
    envelopes: readonly Envelope[],
    sentence: (messages: readonly string[], to: readonly string[]) => string,
  ) => postsIn(account, envelopes).map(({ messages, to }) => sentence(messages, to));
  return [
    ...sentences(
      sent.filter(({ fate }) => fate === 'lost'),
      happenings.loses,
    ),
    ...sentences(
      sent.filter(({ fate }) => fate === 'blocked'),
      happenings.blocks,
    ),
    ...droppedByPattern(account),
    ...sentences(
      sent.filter(({ copy }) => copy > 0),
      happenings.duplicates,
    ),
  ];
}

/** The largest number of messages of a liar that are told with their contents. */
const CONTENTS_TOLD_MAX = 6;
/** The messages that patterns dropped as they were sent, a sentence for each pattern. */
function droppedByPattern(account: Account): string[] {
  const { texts, step, nodes } = account;
  const byPattern = new Map<Pattern, Envelope[]>();
  for (const envelope of step.sent) {
    const { droppedBy: pattern } = envelope;
    if (pattern) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), envelope]);
  }
  return [...byPattern].flatMap(([pattern, envelopes]) => {
    const name = texts.interventions.patternNamed(pattern, nodes);
    return postsIn(account, envelopes).map(({ messages, to }) => texts.happenings.dropsByPattern(messages, to, name));
  });
}

function postsIn(account: Account, envelopes: readonly Envelope[]): Post[] {
  const posts = groupPosts(account, envelopes, (envelope) => sentText(account, envelope));
  const told = posts.reduce((sum, { messages }) => sum + messages.length, 0);
  return isLiar(account) && told > CONTENTS_TOLD_MAX ? postsByKind(account, envelopes) : posts;
}

function postsByKind(account: Account, envelopes: readonly Envelope[]): Post[] {
  const { messages } = account.texts.words;
  return groupPosts(account, envelopes, ({ message }) => messages[(message as PbftMessage).kind]);
}

function groupPosts(account: Account, envelopes: readonly Envelope[], textOf: (envelope: Envelope) => string): Post[] {
  const receivers = receiversByText(account, envelopes, textOf);
  const posts = new Map<string, { messages: string[]; to: NodeId[] }>();
  const isBroadcast = envelopes.every(({ message }) => broadcast.has(message.kind));
  for (const [text, ids] of receivers) {
    const to = ids.toSorted((a, b) => a - b);
    const key = to.join();
    const post = posts.get(key);
    if (post) post.messages.push(text);
    else posts.set(key, { messages: [text], to });
  }
  const reached = new Set(envelopes.filter(({ message }) => broadcast.has(message.kind)).map(({ to }) => to));
  const leftOut = reached.size > 0 ? nodeLabels(account.nodes, replicasBesides(account, [...reached])) : [];
  return [...posts.values()].map(({ messages, to }) => ({
    messages,
    to: nodeLabels(account.nodes, to),
    isToAll: replicasBesides(account, to).length === 0,
    isBroadcast: isBroadcast && replicasBesides(account, to).length === 0,
    leftOut,
  }));
}

/** The messages that a correct node sends to all others at once. */
const broadcast: ReadonlySet<string> = new Set([
  'prePrepare',
  'prepare',
  'commit',
  'checkpoint',
  'viewChange',
  'newView',
]);

/** The replicas that are neither the sender of the step nor among these. */
function replicasBesides({ nodes, step }: Account, ids: readonly NodeId[]): NodeId[] {
  const all = Array.from({ length: nodes.replicas }, (_, replica) => replica);
  return all.filter((replica) => replica !== step.node && !ids.includes(replica));
}

/** Counts messages of one kind about several slots to one receiver: `2 PREPAREs`. */
function receiversByText(
  { texts }: Account,
  envelopes: readonly Envelope[],
  textOf: (envelope: Envelope) => string,
): Map<string, NodeId[]> {
  const labels = new Map<string, { readonly text: string; readonly to: NodeId; readonly slots: Set<string> }>();
  for (const envelope of envelopes) {
    const { to, label } = envelope;
    const text = textOf(envelope);
    const key = `${text} ${to}`;
    const labelled = labels.get(key) ?? { text, to, slots: new Set() };
    labels.set(key, labelled);
    labelled.slots.add(`${label.major}.${label.minor}`);
  }
  const receivers = new Map<string, NodeId[]>();
  for (const { text, to, slots } of labels.values()) {
    const shown = slots.size > 1 ? texts.happenings.several(text, slots.size) : text;
    receivers.set(shown, [...(receivers.get(shown) ?? []), to]);
  }
  return receivers;
}
