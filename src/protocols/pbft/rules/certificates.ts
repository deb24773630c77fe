import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { Checkpoint, PreparedCertificate } from './messages.ts';
import type { CertifiedCheckpoint, PreparedHere, ReplicaState } from './replicaState.ts';
import type { Slot } from './slot.ts';

/** The proofs a replica can show of what it knows (§4.3, §4.4), written out as the messages they consist of. */

/**
 * P is kept up to date: whatever prepares replaces an older certificate, and nothing but a stable checkpoint removes
 * one.
 */
export function keepCertificate(state: ReplicaState, slot: Slot, voters: readonly NodeId[]): void {
  if (slot.proposal) state.certificates.set(slot.sequence, { view: slot.view, digest: slot.proposal.digest, voters });
}

/** VC1: the set P of a VIEW-CHANGE: for each n > h that prepared here, its certificate of the highest view (§4.4). */
export function preparedCertificates({ certificates }: ReplicaState): PreparedCertificate[] {
  return [...certificates].sort(([a], [b]) => a - b).map(([sequence, prepared]) => certificateOf(sequence, prepared));
}

function certificateOf(sequence: SequenceNumber, { view, digest, voters }: PreparedHere): PreparedCertificate {
  return {
    proposal: { view, sequence, digest },
    prepares: voters.map((replica) => ({ kind: 'prepare', view, sequence, digest, replica })),
  };
}

/** The set C of a VIEW-CHANGE: the CHECKPOINTs that prove a checkpoint (§4.3, §4.4). */
export function checkpointProof({ sequence, digest, voters }: CertifiedCheckpoint): Checkpoint[] {
  return voters.map((replica) => ({ kind: 'checkpoint', sequence, digest, replica }));
}

/** The checkpoint that a proof certifies, and who certified it; each of its CHECKPOINTs has been checked. */
export function checkpointProofOf(sequence: SequenceNumber, proof: readonly Checkpoint[]): CertifiedCheckpoint {
  const digest = proof[0]?.digest ?? '';
  return { sequence, digest, voters: [...new Set(proof.map(({ replica }) => replica))].sort((a, b) => a - b) };
}
