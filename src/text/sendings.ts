import type { Envelope } from '../network/envelope.ts';
import type { PbftMessage } from '../protocol/pbft/messages.ts';
import type { NodeId } from '../protocol/protocol.ts';
import type { Account } from './account.ts';
import { messageText } from './account.ts';
import type { Post } from './en/happenings.ts';
import { nodeLabels } from './names.ts';

/** What a step sent, and what the network did to it at once. */

/** What was sent, put together by receivers: `PREPARE and COMMIT to R0, R1 and R3`. */
export function postsOf(account: Account, isMeant: (message: PbftMessage) => boolean): Post[] {
  return postsIn(
    account,
    account.step.sent.filter(({ message }) => isMeant(message as PbftMessage)),
  );
}

/** One sentence for each fate that a message met the moment it was sent. */
export function mishaps(account: Account): string[] {
  const { happenings } = account.texts;
  const { sent } = account.step;
  const told = (
    envelopes: readonly Envelope[],
    sentence: (messages: readonly string[], to: readonly string[]) => string,
  ) => postsIn(account, envelopes).map(({ messages, to }) => sentence(messages, to));
  return [
    ...told(
      sent.filter(({ fate }) => fate === 'lost'),
      happenings.loses,
    ),
    ...told(
      sent.filter(({ fate }) => fate === 'blocked'),
      happenings.blocks,
    ),
    ...told(
      sent.filter(({ copy }) => copy > 0),
      happenings.doubles,
    ),
  ];
}

function postsIn(account: Account, envelopes: readonly Envelope[]): Post[] {
  const receivers = new Map<string, NodeId[]>();
  for (const { message, to } of envelopes) {
    const text = messageText(account, message as PbftMessage);
    const known = receivers.get(text) ?? [];
    if (!known.includes(to)) receivers.set(text, [...known, to]);
  }
  const posts = new Map<string, { messages: string[]; to: string[] }>();
  for (const [text, ids] of receivers) {
    const to = nodeLabels(
      account.nodes,
      ids.toSorted((a, b) => a - b),
    );
    const key = to.join();
    const post = posts.get(key);
    if (post) post.messages.push(text);
    else posts.set(key, { messages: [text], to });
  }
  return [...posts.values()];
}
