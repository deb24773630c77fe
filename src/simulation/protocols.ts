// The protocols themselves come with what is known of their runs.
import '../protocol/index.ts';
import { isDemoMilestone, okIn } from './broadcastDemo/demoMilestones.ts';
import { okMeansCommitted } from './broadcastDemo/okMeansCommitted.ts';
import { oneAnswer } from './broadcastDemo/oneAnswer.ts';
import { orderAgreement } from './broadcastDemo/orderAgreement.ts';
import { makeOthersKnown } from './otherProtocols.ts';

/** Loads every protocol. Whoever reads, checks or offers runs of another protocol than PBFT imports this. */
makeOthersKnown({
  'broadcast-demo': {
    // What PBFT promises, as far as the program has anything to hold it against.
    monitors: [orderAgreement, oneAnswer, okMeansCommitted],
    isMilestone: isDemoMilestone,
    acceptedIn: okIn,
  },
});
