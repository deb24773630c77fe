import type { IgnoredCases } from './ignoredCase.ts';
import { after } from './ignoredCase.ts';
import { fourReplicas, oneClient } from './oneActor.ts';
import { replyBy } from './paperMessages.ts';

/** Replies that a client ignores (§4.1, §5.1), and why. For tests. */

/** C0 has asked, and waits for the result. */
export const waitingClient = () => after(oneClient(), (client) => client.ask('put x 1'));
/** C0 waits for tentative replies, and R2 has sent one in view 1. */
const tentativeClient = () =>
  after(oneClient(0, { ...fourReplicas, tentativeExecution: 1 }), (client) => {
    client.ask('put x 1');
    client.hear(2, replyBy(2, { view: 1, stage: 'tentative' }));
  });
/** C0 has asked all to read, without an order. */
const reader = () => after(oneClient(0, { ...fourReplicas, readOnly: 1 }), (client) => client.ask('get x'));
/** Three different answers leave no quorum: C0 has asked for the read in order. */
const readerInOrder = () =>
  after(reader(), (client) => {
    for (const replica of [0, 1, 2])
      client.hear(replica, replyBy(replica, { result: `${replica}`, stage: 'readOnly' }));
  });
export const ignoredReplies = {
  notOutstanding: [
    { actor: oneClient(), input: (it) => it.hear(0, replyBy(0)), note: { input: 'reply', got: 1 } },
    {
      actor: waitingClient(),
      input: (it) => it.hear(0, replyBy(0, { timestamp: 7 })),
      note: { input: 'reply', got: 7 },
    },
  ],
  otherSending: [
    { actor: reader(), input: (it) => it.hear(0, replyBy(0)), note: { input: 'reply', got: 1 } },
    {
      actor: readerInOrder(),
      input: (it) => it.hear(3, replyBy(3, { result: '1', stage: 'readOnly' })),
      note: { input: 'reply', got: 1 },
    },
  ],
  olderReply: [
    {
      actor: tentativeClient(),
      input: (it) => it.hear(2, replyBy(2, { stage: 'tentative' })),
      note: { input: 'reply', got: 0, expected: 1 },
    },
  ],
  notForMe: [
    { actor: waitingClient(), input: (it) => it.hear(0, replyBy(0, { client: 1 })), note: { input: 'reply' } },
  ],
} satisfies IgnoredCases;
