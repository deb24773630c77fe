import type { Protocol } from '../../engine/protocol.ts';
import type { ProtocolKit } from '../kit.ts';
import { evidenceOfDemo } from './explain/evidence.ts';
import { demoLiveness } from './explain/liveness.ts';
import { createDemoMarker, isDemoMilestone } from './explain/milestones.ts';
import { broadcastDemo } from './goDemo.ts';
import { okMeansCommitted } from './monitors/okMeansCommitted.ts';
import { oneAnswer } from './monitors/oneAnswer.ts';
import { orderAgreement } from './monitors/orderAgreement.ts';

/** The Go program this project grew from, with all that belongs to it. */
export const goDemo: ProtocolKit = {
  protocol: broadcastDemo as Protocol,
  // What PBFT promises, as far as the program has anything to hold it against.
  monitors: [orderAgreement, oneAnswer, okMeansCommitted],
  lies: null,
  interventions: {},
  explain: {
    isMilestone: isDemoMilestone,
    createMarker: createDemoMarker,
    evidenceOf: evidenceOfDemo,
    livenessAt: demoLiveness,
  },
};
