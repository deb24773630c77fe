import type { Protocol } from '../../engine/protocol.ts';
import type { ProtocolKit } from '../kit.ts';
import { createDemoMarker, isDemoMilestone } from './explain/milestones.ts';
import { broadcastDemo } from './goDemo.ts';
import { okMeansCommitted } from './monitors/okMeansCommitted.ts';
import { oneAnswer } from './monitors/oneAnswer.ts';
import { orderAgreement } from './monitors/orderAgreement.ts';

/** The Go program that this project grew from, with all that belongs to it. */
export const goDemo: ProtocolKit = {
  protocol: broadcastDemo as Protocol,
  // The promises of PBFT that the program can be held to.
  monitors: [orderAgreement, oneAnswer, okMeansCommitted],
  lies: null,
  interventions: {},
  milestones: { isMilestone: isDemoMilestone, createMarker: createDemoMarker },
};
