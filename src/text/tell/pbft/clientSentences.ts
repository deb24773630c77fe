import { nodeLabel, nodeLabels } from '../../names.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, messageText, noteOf, subjectOf } from '../account.ts';
import { isLiar } from './contents.ts';
import { ignoredSentence } from './ignoredSentence.ts';
import { mishaps, postsOf } from './sendings.ts';

/** The actions of a client in a step (§4.1). */
export function clientSentences(account: Account): string[] {
  return [...decisions(account), ...requests(account), ...mishaps(account)];
}

function decisions(account: Account): string[] {
  const { texts, nodes } = account;
  const client = subjectOf(account);
  const accepted = noteOf(account, 'accepted');
  if (accepted) {
    const { operation, result, replicas, have, need } = accepted;
    const tally = { have, need, from: nodeLabels(nodes, replicas) };
    return [texts.happenings.accepted(client, operation, result, tally)];
  }
  const queued = noteOf(account, 'queued');
  if (queued) return [texts.happenings.queued(client, queued.operation, queued.behind)];
  const counted = noteOf(account, 'counted');
  const arrived = arrivedMessage(account);
  if (counted && arrived?.message.kind === 'reply') {
    const reply = messageText(account, arrived.message);
    const { stage, view } = arrived.message;
    const count = {
      tally: counted,
      view: stage === 'tentative' && view > 0 ? view : null,
      others: counted.others ?? 0,
    };
    return [texts.happenings.countedReply(client, reply, nodeLabel(nodes, arrived.from), count)];
  }
  const ignored = noteOf(account, 'ignored');
  return ignored ? [ignoredSentence(account, ignored)] : [];
}

function requests(account: Account): string[] {
  const { texts, nodes } = account;
  const requested = noteOf(account, 'requested');
  if (!requested) return [];
  const { happenings, optimisations } = texts;
  const client = subjectOf(account);
  const { operation, to, attempt, readOnly } = requested;
  const posts = postsOf(account, () => true);
  // A liar need not ask those that its note names, nor for what it names.
  if (isLiar(account)) return posts.length > 0 ? [happenings.sends(client, posts)] : [];
  if (to === 'all') {
    const tell = readOnly ? optimisations.asksAll : happenings.requestedAgain;
    return [tell(client, operation, posts)];
  }
  const primary = nodeLabel(nodes, to);
  // A request that has been sent before goes to the primary alone where it was a read without an order.
  if (attempt > 0) return [optimisations.asksInOrder(client, operation, primary)];
  const tell = noteOf(account, 'accepted') ? happenings.requestedNext : happenings.requested;
  return [tell(client, operation, primary)];
}
