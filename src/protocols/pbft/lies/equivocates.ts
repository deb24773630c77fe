import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type { Batch, Commit, PbftMessage, PrePrepare } from '../rules/messages.ts';
import { rememberRequest } from '../rules/pending.ts';
import { digestOfBatch, NULL_BATCH } from '../rules/requestDigest.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { inventedRequest } from './inventedRequest.ts';
import { otherDigest } from './otherDigest.ts';
import { replicaStateOf, rewriting } from './rewriting.ts';

/**
 * As primary, proposes one request to some and another to others under the same sequence number (P3, P4, P5). With the
 * number 1 it holds the first request until another client waits as well: then both requests are honest.
 */
export const equivocates: Behaviour = {
  id: 'equivocates',
  code: 'eq',
  who: 'replica',
  touches: 'primary',
  split: { letters: ['a', 'b', 'c', 'd'], usual: (_node, after) => (after === 1 ? 'a' : 'b') },
  amount: { least: 0, most: 1, usual: 0 },
  act(liar, right) {
    if (holds(liar)) return;
    right({ out: rewriting(liar, (to, message) => versionFor(liar, liar.letterOf(to), message)) });
  },
};

/** Keeps a request to itself that it would have to propose alone. */
function holds({ input, state, place, amount }: Liar): boolean {
  if (amount === 0 || state.kind !== 'replica' || input?.kind !== 'message') return false;
  const { message } = input;
  const isPrimary = state.active && primaryOf(state.view, place.cluster.replicas) === place.self;
  if (!isPrimary || message.kind !== 'request' || message.readOnly) return false;
  if ([...state.pending.values()].some(({ client }) => client !== message.client)) return false;
  return rememberRequest(state, message);
}

/** Sends the COMMIT together with each proposal: nobody can tell that the liar has not prepared it. */
function versionFor(liar: Liar, letter: string, message: PbftMessage): readonly PbftMessage[] {
  if (message.kind !== 'prePrepare' && message.kind !== 'commit') return [message];
  if (letter === 'x') return [];
  if (message.kind === 'commit') return [{ ...message, digest: digestSent(liar, letter, message) }];
  const proposal = proposalFor(liar, letter, message);
  const { view, sequence, digest } = proposal;
  return [proposal, { kind: 'commit', view, sequence, digest, replica: liar.place.self }];
}

function proposalFor(liar: Liar, letter: string, proposal: PrePrepare): PrePrepare {
  if (letter === 'd') return { ...proposal, digest: otherDigest(proposal.digest) };
  if (letter === 'a') return proposal;
  const batch = letter === 'c' ? NULL_BATCH : otherBatch(liar, proposal.batch);
  const digest = digestOfBatch(batch);
  liar.memory.set(slotName(letter, proposal), digest);
  return { ...proposal, batch, digest };
}

/** Returns the digest that replicas with this letter got in this slot. */
function digestSent({ memory }: Liar, letter: string, commit: Commit): string {
  if (letter === 'd') return otherDigest(commit.digest);
  return String(memory.get(slotName(letter, commit)) ?? commit.digest);
}

function slotName(
  letter: string,
  { view, sequence }: { readonly view: ViewNumber; readonly sequence: SequenceNumber },
): string {
  return `${letter} ${view} ${sequence}`;
}

/**
 * Returns another pending request; else one that a client in league signs; else the null request, which needs no
 * signature.
 */
function otherBatch(liar: Liar, batch: Batch): Batch {
  for (const request of replicaStateOf(liar).pending.values()) {
    if (batch.every(({ client }) => client !== request.client)) return [request];
  }
  const accomplice = liar.conspirators.find((node) => node >= liar.place.cluster.replicas);
  return accomplice === undefined ? NULL_BATCH : [inventedRequest(liar.place, accomplice, batch[0]?.timestamp ?? 1)];
}
