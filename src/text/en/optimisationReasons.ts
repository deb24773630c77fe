import type { Reason } from './reasons.ts';

/** Reasons why requests may be executed early, and reads go without an order (§5.1). */
export const optimisationReasons = {
  executeTentatively: {
    name: 'tentative execution',
    why: () =>
      'A prepared slot whose lower slots are all committed is nearly sure to commit; executing it now saves a step, and it can still be undone.',
  },
  undoTentative: {
    name: 'undoing what is not committed',
    why: () =>
      'A slot that is only prepared may be decided otherwise later, so the replica goes back to the state in which all was committed.',
  },
  acceptTentative: {
    name: 'a quorum of tentative replies',
    why: ({ quorum, correctInQuorum }) =>
      `Tentative replies may still be undone, so it takes ${quorum}: then at least ${correctInQuorum} correct replicas are prepared, and every later view keeps the request.`,
  },
  latestReplyCounts: {
    name: 'the tentative reply of the latest view',
    why: () =>
      'A replica that leaves a view undoes what is only tentative there, so a tentative reply of an earlier view tells of nothing any more.',
  },
  askAllToRead: {
    name: 'reads go to all replicas',
    why: () =>
      'A request that changes nothing needs no place in the order: each replica answers from its own state, in two steps instead of five.',
  },
  answerRead: {
    name: 'answering a read',
    why: () => 'All that the answer reflects is committed here, so it will not be undone.',
  },
  holdRead: {
    name: 'a read waits for commits',
    why: () =>
      'An answer may reflect only what is committed, so the replica waits until nothing in its state can be undone.',
  },
  acceptRead: {
    name: 'a quorum of matching answers',
    why: ({ quorum }) =>
      `It takes ${quorum} matching answers: they share a correct replica with every quorum behind an earlier write, so the read is not out of date.`,
  },
  readInOrder: {
    name: 'a read that becomes a request',
    why: () =>
      'While writes are under way, a quorum may not agree on an answer; the request is then ordered like any other.',
  },
  onlyReads: {
    name: 'only reads go without an order',
    why: () =>
      'A request that changes something needs its place in the order, and so does every one where this is off.',
  },
  quorumOfReplies: {
    name: 'a quorum of replies to every request',
    why: ({ quorum }) =>
      `Where reads go without an order, writes too take ${quorum} matching replies, so that every later quorum of answers knows of them.`,
  },
  decisionsOff: {
    name: 'decisions are not passed on',
    why: () =>
      'Where reads go as published, a replica learns of a slot from its proposal and votes only, or fetches a state. Passing decisions on is the repair.',
  },
  passOnDecision: {
    name: 'decisions are passed on',
    why: ({ quorum }) =>
      `${quorum} COMMITs prove a decision in whatever view one is; passed on, they let replicas that were kept in the dark execute and reply (Berger, Reiser and Bessani, 2021).`,
  },
} satisfies Readonly<Record<string, Reason>>;
