import { executeUpTo } from './backupDrive.ts';
import type { IgnoredCases } from './ignoredCase.ts';
import { after } from './ignoredCase.ts';
import { oneClient, oneReplica } from './oneActor.ts';
import { prePrepareOf, requestOf } from './paperMessages.ts';

/** Requests that are ignored (§4.1, §4.2), and why. For tests. */

const CLIENT_0 = 4;
const backup = () => oneReplica(1);

/** R0 has proposed the request of C0. */
export const primary = () => after(oneReplica(0), (replica) => replica.hear(CLIENT_0, requestOf()));
/** R0 has given out as many numbers as it may, and holds the eleventh request of C0 back. */
export const fullPrimary = () =>
  after(oneReplica(0), (replica) => {
    for (let timestamp = 1; timestamp <= 11; timestamp++) replica.hear(CLIENT_0, requestOf({ timestamp }));
  });

export const ignoredRequests = {
  forgedRequest: [
    {
      actor: oneReplica(0),
      input: (it) => it.hear(CLIENT_0, requestOf({ signature: 'forged' })),
      note: { input: 'request', got: CLIENT_0 },
    },
    {
      actor: backup(),
      input: (it) => it.hear(0, prePrepareOf(requestOf({ signature: 'forged' }))),
      note: { input: 'prePrepare' },
    },
  ],
  unknownOperation: [
    { actor: oneClient(), input: (it) => it.ask('drop table'), note: { input: 'operation', got: 'drop table' } },
  ],
  oldTimestamp: [
    {
      actor: after(backup(), (it) => executeUpTo(it, 2)),
      input: (it) => it.hear(CLIENT_0, requestOf()),
      note: { input: 'request', got: 1, expected: 2 },
    },
  ],
  alreadyOrdered: [
    { actor: primary(), input: (it) => it.hear(CLIENT_0, requestOf()), note: { input: 'request', got: 1 } },
  ],
  alreadyBuffered: [
    {
      actor: fullPrimary(),
      input: (it) => it.hear(CLIENT_0, requestOf({ timestamp: 11 })),
      note: { input: 'request', got: 11 },
    },
  ],
} satisfies IgnoredCases;
