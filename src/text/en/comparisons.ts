import type { ComparisonId } from '../../scenario/comparisons/index.ts';

/** The lesson of each comparison of the Go demo with PBFT: two sentences, one for each side at its step. */
interface Compared {
  readonly title: string;
  readonly demo: string;
  readonly pbft: string;
}

export const comparisons: {
  readonly intro: string;
  readonly notShown: string;
  readonly demo: string;
  readonly pbft: string;
  readonly entries: Readonly<Record<ComparisonId, Compared>>;
} = {
  intro:
    'The same requests, faults and timing, run by the Go program and by PBFT. Each opens both runs, compared, at the step to look at.',
  notShown:
    'Three mistakes are not here, since no order of messages shows them: D11, a table that threads share without a lock, and D16 and D17, two other ways to get the check wrong.',
  demo: 'Go demo',
  pbft: 'PBFT',
  entries: {
    D1: {
      title: 'Two of four are enough',
      demo: 'Apple commits with two names in its table.',
      pbft: 'R0 is prepared when three of four agree, so that any two such groups share a correct replica.',
    },
    D2: {
      title: 'Old votes count again',
      demo: 'The first vote for the second request sets off a commit, since the names of the first are still there.',
      pbft: 'R0 counts anew for slot 2.',
    },
    D3: {
      title: 'Votes for different values are added up',
      demo: 'Google adds a name for attack to one for retreat, and commits retreat.',
      pbft: 'Each request has a slot of its own, and votes count for one digest: both clients get their result.',
    },
    D4: {
      title: 'Anybody may vote, under any name',
      demo: 'A browser called MS as Zed and as Zed2, and MS has made Apple answer ok for a value nobody asked for.',
      pbft: 'R3 votes in the name of R1, and R0 refuses it: the signature is not that of R1.',
    },
    D5: {
      title: 'The node that was asked goes down',
      demo: 'Apple took the request and crashed: nobody else knows of it, and nobody takes over.',
      pbft: 'The next primary orders the request in view 1, and the client has its result.',
    },
    D6: {
      title: 'The same request twice',
      demo: 'The network delivers the request twice, and Apple begins a second round.',
      pbft: 'R0 knows client and timestamp, and ignores the copy.',
    },
    D7: {
      title: 'The value does not matter',
      demo: 'Somebody tells Apple to commit 9999, and it writes ok for 8888.',
      pbft: 'R3 votes for another digest than that of the proposal, and its vote does not count for it.',
    },
    D8: {
      title: 'One commit is enough',
      demo: 'Apple writes ok on the word of a single caller, before anybody has voted.',
      pbft: 'R0 counts the early COMMIT of R3 and goes on waiting: it needs three, and R0 must be prepared itself.',
    },
    D9: {
      title: 'Only one node can answer',
      demo: 'MS is told to commit and has no page to write to: its handler panics.',
      pbft: 'Every replica sends its own reply, and the client has accepted the result from two of them.',
    },
    D10: {
      title: 'Two browsers, one page',
      demo: 'The page of B1 takes the place of that of B0, which never gets an answer.',
      pbft: 'Each client has its own request and its own result.',
    },
    D12: {
      title: 'A commit for every vote',
      demo: 'Two requests have taken 42 commits: 15 for the first and 27 for the second.',
      pbft: 'Two requests have taken 24: each replica sends its COMMIT once, to three others.',
    },
    D13: {
      title: 'One node does not answer',
      demo: 'MS waits for IBM and Apple for MS, without a timeout: nothing will ever happen again.',
      pbft: 'R3 is cut off as well, and the client has its result: three of four are a quorum.',
    },
    D14: {
      title: 'One answer is believed',
      demo: 'Everybody but Apple is down, and the browser believes the ok that somebody made Apple write.',
      pbft: 'R0 lies about the result, and the client goes on waiting: one of two matching replies.',
    },
    D15: {
      title: 'One message is lost',
      demo: 'One call is lost, and with it everything: there are no timers, and nobody asks again.',
      pbft: 'The same PREPARE is lost, and the client has its result: others vote, and what is lost is sent again.',
    },
  },
};
