/** The mistake behind each step of the Go demo, and what PBFT does instead. D1 to D15 are the mistakes by number. */
export const demoReasons = {
  openRequest: {
    name: 'Anybody asks anybody',
    why: 'The program has no primary: a browser may ask any node, and two nodes may lead at once. In PBFT one primary orders the requests of a view, and when it fails the next takes over (D5).',
  },
  openOther: {
    name: 'Anybody may call every address',
    why: 'Who calls is what the address says: nothing is signed or checked. In PBFT every message bears a signature, and one in somebody else’s name is refused (D4).',
  },
  takeRequest: {
    name: 'No number, and one page for all',
    why: 'The request gets no sequence number, so nothing tells a new request from an old one, and nothing orders two (D6). The page to write to is one variable: the next browser takes it over (D10).',
  },
  broadcast: {
    name: 'One call after the other',
    why: 'Each call waits for its answer, without a timeout, and errors are thrown away. One node that does not answer stops this handler for ever, and every handler that waits for it (D13). PBFT’s replicas wait for nobody in particular.',
  },
  passOn: {
    name: 'Passed on, not kept',
    why: 'The proposal may come from anybody (D5), and it is neither stored nor compared with anything later (D7). A PBFT backup takes it from the primary of its view only, and holds everybody to its digest.',
  },
  countName: {
    name: 'A table of names',
    why: 'What is counted are names that callers gave themselves (D4), for whatever value (D3), in any request since the process began (D2). PBFT counts signed votes for one digest in one slot of one view.',
  },
  enough: {
    name: 'More than n/3',
    why: 'Two names of four are enough. Two may be one correct node and one liar, and two pairs need have no node in common; a quorum is three of four, so that any two quorums share a correct one (D1).',
  },
  commitAgain: {
    name: 'A commit for every further vote',
    why: 'Nothing remembers that it has been sent, so each further vote sets off another round: 15 commits for the first request, 27 for each later one (D12). The names of earlier requests count as well (D2).',
  },
  writeOk: {
    name: 'The first commit acts',
    why: 'One commit of one caller is enough, also where nothing was prepared (D8), and the answer is a constant: nothing is carried out (D7). In PBFT it takes a quorum of commits, and the reply holds the result.',
  },
  writeOkForAnother: {
    name: 'Ok for another value',
    why: 'The value of the commit is not looked at, so a browser gets ok for what it never asked for (D7), or for what somebody else asked for since (D10).',
  },
  panic: {
    name: 'A nil writer',
    why: 'Only the node a browser called has a page to write to; at all others the commit breaks off in a panic, four times for the first request (D9). In PBFT every replica replies to the client.',
  },
  believe: {
    name: 'One answer is believed',
    why: 'The browser takes the word of the one node it asked: a single liar decides what it believes (D14). A PBFT client waits for f+1 equal replies of different replicas.',
  },
  handlerReturns: {
    name: 'Back to the caller',
    why: 'The handler that called goes on only now: a broadcast is a loop of calls that wait (D13).',
  },
  pageEnds: {
    name: 'The end of a page',
    why: 'The page is complete when the handler returns, however often ok was written to it, or if it never was. The browser does not ask again (D15).',
  },
  begin: {
    name: 'Nothing is kept',
    why: 'The program writes nothing to disk and asks nobody what it missed: there are no timers, no retransmission, no checkpoints and no state transfer (D15).',
  },
  noUse: {
    name: 'No use for it',
    why: 'The program has no rule for this input, and says nothing about it.',
  },
} satisfies Readonly<Record<string, { readonly name: string; readonly why: string }>>;
