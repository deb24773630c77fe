import type { NodeId } from '../../engine/protocol.ts';
import { executeCommitted } from '../../protocols/pbft/rules/execution.ts';
import type { Commit, Prepare } from '../../protocols/pbft/rules/messages.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';
import { primaryOf } from '../../protocols/quorum.ts';
import type { Given, Twist } from './twistedPbft.ts';

/** The well-known mistakes (E-numbers) that the normal case can show, each as a twist of the right step. For tests. */

/** E2: votes are counted as messages, not as senders: each one for the accepted digest counts, whoever sent it before. */
export const countsMessagesNotSenders: Twist = (given, right) => {
  const vote = voteIn(given);
  const slot = vote && replicaIn(given).log.get(vote.sequence);
  if (!vote || slot?.proposal?.digest !== vote.digest) return right(given);
  const { choices } = vote.kind === 'prepare' ? slot.prepares : slot.commits;
  const { self, cluster } = given.place;
  const primary = vote.kind === 'prepare' ? primaryOf(vote.view, cluster.replicas) : self;
  const isFree = (node: NodeId) => choices[node] !== vote.digest && node !== primary && node !== self;
  const place = isFree(vote.replica) ? vote.replica : choices.findIndex((_, node) => isFree(node));
  if (place < 0) return right(given);
  choices[place] = null;
  right(withVote(given, { ...vote, replica: place }, place));
};

/** E4: votes are not kept by digest: whatever they name, they count for what this replica accepted. */
export const votesNotKeyedByDigest: Twist = (given, right) => {
  const vote = voteIn(given);
  const digest = vote && replicaIn(given).log.get(vote.sequence)?.proposal?.digest;
  right(vote && digest ? withVote(given, { ...vote, digest }, vote.replica) : given);
};

/** E7: a second PRE-PREPARE for (v, n) is accepted as if there had been no first. */
export const acceptsSecondPrePrepare: Twist = (given, right) => {
  const { input, state } = given;
  if (input.kind === 'message' && input.message.kind === 'prePrepare' && state.kind === 'replica') {
    const { sequence, digest } = input.message;
    const accepted = state.log.get(sequence)?.proposal;
    if (accepted && accepted.digest !== digest) state.log.delete(sequence);
  }
  right(given);
};

/** E16: a slot is executed as soon as it is committed, without waiting for n − 1. */
export const executesOutOfOrder: Twist = (given, right) => {
  const { place, state, out } = given;
  let skippedTo = 0;
  right({
    ...given,
    out: {
      ...out,
      note(note) {
        if (note.kind === 'gap') skippedTo = note.sequence;
        else out.note(note);
      },
    },
  });
  if (skippedTo === 0 || state.kind !== 'replica') return;
  state.lastExecuted = skippedTo - 1;
  executeCommitted(place, state, skippedTo, out);
};

/** E23: no reply is remembered, neither at receipt nor at execution; nor which requests were ordered. */
export const remembersNoReplies: Twist = (given, right) => {
  const { state } = given;
  if (state.kind === 'replica') {
    state.service.lastReplies.clear();
    state.ordered.clear();
  }
  right(given);
};

/** E25: the client accepts the first reply that comes. */
export const acceptsFirstReply: Twist = (given, right) => {
  const { input, place } = given;
  right(given);
  if (input.kind !== 'message' || input.message.kind !== 'reply') return;
  for (let replica = 0; replica < place.cluster.replicas; replica++) {
    right({ ...given, input: { ...input, from: replica, message: { ...input.message, replica } } });
  }
};

/** A replica that left a view and still votes in it. */
export const votesInViewItLeft: Twist = (given, right) => {
  const { state } = given;
  if (state.kind === 'client') return right(given);
  state.view = 0;
  right(given);
  state.view = 1;
};

/** E17: the primary starts to count anew for every request. */
export const givesEveryRequestNumberOne: Twist = (given, right) => {
  const { state } = given;
  if (state.kind === 'replica') state.lastAssigned = 0;
  right(given);
};

function voteIn({ input, state }: Given): Prepare | Commit | null {
  if (input.kind !== 'message' || state.kind !== 'replica') return null;
  const { message } = input;
  return message.kind === 'prepare' || message.kind === 'commit' ? message : null;
}

/** The state of a node that was handed a vote, which only replicas are. */
function replicaIn({ state }: Given): ReplicaState {
  return state as ReplicaState;
}

function withVote(given: Given, message: Prepare | Commit, from: NodeId): Given {
  return { ...given, input: { kind: 'message', from, message, genuine: true } };
}
