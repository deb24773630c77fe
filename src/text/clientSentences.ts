import { weakQuorumSize } from '../protocol/quorum.ts';
import type { Account } from './account.ts';
import { arrivedMessage, noteOf, subjectOf } from './account.ts';
import { ignoredSentence } from './ignoredSentence.ts';
import { nodeLabel, nodeLabels } from './names.ts';
import { mishaps, postsOf } from './sendings.ts';

/** What a client did in a step (§4.1). */
export function clientSentences(account: Account): string[] {
  return [...decisions(account), ...requests(account), ...mishaps(account)];
}

function decisions(account: Account): string[] {
  const { texts, nodes } = account;
  const client = subjectOf(account);
  const accepted = noteOf(account, 'accepted');
  if (accepted) {
    const { operation, result, replicas } = accepted;
    const need = weakQuorumSize(nodes.replicas);
    const tally = { have: replicas.length, need, from: nodeLabels(nodes, replicas) };
    return [texts.happenings.accepted(client, operation, result, tally)];
  }
  const queued = noteOf(account, 'queued');
  if (queued) return [texts.happenings.queued(client, queued.operation, queued.behind)];
  const counted = noteOf(account, 'counted');
  const arrived = arrivedMessage(account);
  if (counted && arrived?.message.kind === 'reply') {
    const { result } = arrived.message;
    return [texts.happenings.countedReply(client, result, nodeLabel(nodes, arrived.from), counted)];
  }
  const ignored = noteOf(account, 'ignored');
  return ignored ? [ignoredSentence(account, ignored)] : [];
}

function requests(account: Account): string[] {
  const { texts, nodes } = account;
  const requested = noteOf(account, 'requested');
  if (!requested) return [];
  const client = subjectOf(account);
  const { operation, to } = requested;
  if (to === 'all') {
    const [post] = postsOf(account, () => true);
    return [texts.happenings.requestedAgain(client, operation, post?.to ?? [])];
  }
  const tell = noteOf(account, 'accepted') ? texts.happenings.requestedNext : texts.happenings.requested;
  return [tell(client, operation, nodeLabel(nodes, to))];
}
