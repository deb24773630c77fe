import type { Protocol } from '../engine/protocol.ts';
import { isDemoMilestone, okIn } from './goDemo/explain/milestones.ts';
import { okMeansCommitted } from './goDemo/monitors/okMeansCommitted.ts';
import { oneAnswer } from './goDemo/monitors/oneAnswer.ts';
import { orderAgreement } from './goDemo/monitors/orderAgreement.ts';
import type { ProtocolId } from './index.ts';
import { protocols } from './index.ts';
import { makeKnown } from './known.ts';
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
