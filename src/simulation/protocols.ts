import type { ProtocolId } from '../protocol/index.ts';
import { protocols } from '../protocol/index.ts';
import { makeKnown } from '../protocol/known.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { isDemoMilestone, okIn } from './broadcastDemo/demoMilestones.ts';
import { okMeansCommitted } from './broadcastDemo/okMeansCommitted.ts';
import { oneAnswer } from './broadcastDemo/oneAnswer.ts';
import { orderAgreement } from './broadcastDemo/orderAgreement.ts';
import { makeOthersKnown } from './otherProtocols.ts';

// Loads every protocol, and what is known of its runs: none is there without the other. Whoever reads, checks or offers
// runs of another protocol than PBFT imports this.
makeKnown(protocols as unknown as Readonly<Record<ProtocolId, Protocol>>);
makeOthersKnown({
  'broadcast-demo': {
    // What PBFT promises, as far as the program has anything to hold it against.
    monitors: [orderAgreement, oneAnswer, okMeansCommitted],
    isMilestone: isDemoMilestone,
    acceptedIn: okIn,
  },
});
