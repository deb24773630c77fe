import type { NodeId } from '../../engine/protocol.ts';
import type { PbftMessage, PrePrepare } from '../../protocols/pbft/rules/messages.ts';
import { commitBy, prePrepareOf, prepareBy, requestOf } from './paperMessages.ts';
import type { Twist } from './twistedPbft.ts';
import { saying } from './twistedPbft.ts';

/** Liars that say different things to different replicas (scenarios P3 to P7 and X1). For tests. */

/** Two proposals for (v 0, n 1). */
export const proposalA = prePrepareOf(requestOf());
export const proposalB = prePrepareOf(requestOf({ operation: 'put x 2', client: 1 }));

/** Primary R0: PRE-PREPARE and COMMIT for A to some, for B to others. */
export function equivocatingPrimary(toldA: readonly NodeId[], toldB: readonly NodeId[]): Twist {
  const tell = (proposal: PrePrepare) => (to: NodeId) => [
    { to, message: proposal },
    { to, message: commitBy(0, proposal) },
  ];
  return saying(...toldA.flatMap(tell(proposalA)), ...toldB.flatMap(tell(proposalB)));
}

/** A backup that conspires with it: PREPARE and COMMIT for A to some, for B to others. */
export function equivocatingBackup(self: NodeId, toldA: readonly NodeId[], toldB: readonly NodeId[]): Twist {
  const tell =
    (proposal: PrePrepare) =>
    (to: NodeId): { to: NodeId; message: PbftMessage }[] => [
      { to, message: prepareBy(self, proposal) },
      { to, message: commitBy(self, proposal) },
    ];
  return saying(...toldA.flatMap(tell(proposalA)), ...toldB.flatMap(tell(proposalB)));
}
