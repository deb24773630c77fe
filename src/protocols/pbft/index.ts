import { behaveIn } from '../../engine/interventions/behave.ts';
import { misbehaveIn } from '../../engine/interventions/misbehave.ts';
import type { Behaviour } from '../../engine/lying/behaviour.ts';
import type { Protocol } from '../../engine/protocol.ts';
import type { ProtocolKit } from '../kit.ts';
import { createPbftMarker, isPbftMilestone } from './explain/milestones.ts';
import { behaviours } from './lies/index.ts';
import { say } from './lies/say.ts';
import { parts, tamper } from './lies/tampering.ts';
import { monitors } from './monitors/index.ts';
import { pbft as protocol } from './pbft.ts';
import type { PbftMessage } from './rules/messages.ts';
import { signaturesOf, withMarks } from './rules/signatures.ts';

// The engine hands every actor, liar and monitor what it made for this protocol itself: the casts stand at that edge.
const ways = behaviours as unknown as Readonly<Record<string, Behaviour>>;

/** Practical Byzantine Fault Tolerance, with all that belongs to it. */
export const pbft: ProtocolKit = {
  protocol: protocol as Protocol,
  monitors,
  lies: {
    behaviours: ways,
    signaturesOf: (message, from, replicas) => signaturesOf(message as PbftMessage, from, replicas),
    withMarks: (message, replicas, wasSigned) => withMarks(message as PbftMessage, replicas, wasSigned),
  },
  tampering: { parts, tamper: (message, part) => tamper(message as PbftMessage, part) },
  interventions: { misbehave: misbehaveIn(ways), behave: behaveIn(ways), say },
  milestones: { isMilestone: isPbftMilestone, createMarker: createPbftMarker },
};
