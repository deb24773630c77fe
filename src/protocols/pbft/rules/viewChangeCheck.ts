import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type { IgnoredReason } from '../notes.ts';
import { preparesNeededIn, quorumOf } from './counting.ts';
import type { Checkpoint, PreparedCertificate, ViewChange } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ProofFault } from './proofFault.ts';
import { fault } from './proofFault.ts';

/**
 * VC2: a VIEW-CHANGE is valid if C proves h, and P has at most one certificate for each n, each of them proved (§4.4).
 * One fault makes the whole message void; it says nothing about the messages of others.
 */
export function viewChangeFault(place: PbftPlace, viewChange: ViewChange): ProofFault | null {
  const { lowWaterMark, checkpointProof, certificates, replica } = viewChange;
  const signer = viewChange.forged ? null : replica;
  if (place.policy.signerFault(place.cluster, viewChange, signer)) return fault('forgedQuote', replica);
  if (lowWaterMark > 0 || checkpointProof.length > 0) {
    const proofFault = checkpointProofFault(place, lowWaterMark, checkpointProof);
    if (proofFault) return proofFault;
  }
  const slots = new Set<number>();
  for (const certificate of certificates) {
    const { sequence } = certificate.proposal;
    if (slots.has(sequence)) return fault('repeatedCertificate', sequence);
    slots.add(sequence);
    const proofFault = place.policy.certificateFault(place, viewChange, certificate);
    if (proofFault) return proofFault;
  }
  return null;
}

/**
 * VC2: each VIEW-CHANGE is signed by the replica that it names (§4.4). A client can sign one as well; it counts no more
 * than a forged one.
 */
export function signerFault(
  { replicas }: Cluster,
  { replica }: ViewChange,
  signer: NodeId | null,
): IgnoredReason | null {
  if (signer === null) return 'forgedSender';
  if (signer >= replicas) return 'wrongRole';
  return signer === replica ? null : 'wrongSigner';
}

/** VC2: P proves that a slot prepared: one certificate that does not makes the whole VIEW-CHANGE void (§4.4). */
export function certificateFault(
  place: PbftPlace,
  viewChange: ViewChange,
  certificate: PreparedCertificate,
): ProofFault | null {
  return placeFault(place, viewChange, certificate) ?? preparesFault(place, certificate);
}

/** K2: q CHECKPOINTs of different replicas for the same (n, d) prove a checkpoint (§4.3). */
export function checkpointProofFault(
  place: PbftPlace,
  sequence: SequenceNumber,
  proof: readonly Checkpoint[],
): ProofFault | null {
  const need = quorumOf(place);
  const digest = proof[0]?.digest;
  const signers = new Set<NodeId>();
  for (const checkpoint of proof) {
    if (checkpoint.forged) return fault('forgedQuote', checkpoint.replica);
    if (checkpoint.sequence !== sequence || checkpoint.digest !== digest) {
      return fault('unprovedCheckpoint', checkpoint.sequence, sequence);
    }
    if (checkpoint.replica < place.cluster.replicas) signers.add(checkpoint.replica);
  }
  return signers.size < need ? fault('unprovedCheckpoint', signers.size, need) : null;
}

/** A certificate has to have h < n ≤ h + L, and a view earlier than the one asked for. */
function placeFault(
  { cluster }: PbftPlace,
  { view, lowWaterMark }: ViewChange,
  { proposal }: PreparedCertificate,
): ProofFault | null {
  const high = lowWaterMark + cluster.window;
  if (proposal.sequence <= lowWaterMark) return fault('misplacedCertificate', proposal.sequence, lowWaterMark);
  if (proposal.sequence > high) return fault('misplacedCertificate', proposal.sequence, high);
  return proposal.view < view ? null : fault('misplacedCertificate', proposal.view, view);
}

/** A certificate: a PRE-PREPARE of its view's primary, and q−1 matching PREPAREs of different backups (§4.2, §4.4). */
function preparesFault(place: PbftPlace, { proposal, prepares }: PreparedCertificate): ProofFault | null {
  const { policy, cluster } = place;
  const { view, sequence, digest } = proposal;
  if (proposal.forged) return fault('forgedQuote', primaryOf(view, cluster.replicas));
  const need = preparesNeededIn(place);
  const voters = new Set<NodeId>();
  for (const prepare of prepares) {
    if (prepare.forged) return fault('forgedQuote', prepare.replica);
    const matches = prepare.view === view && prepare.sequence === sequence && prepare.digest === digest;
    const isBackup = policy.mayPrepare(cluster, view, prepare.replica) && prepare.replica < cluster.replicas;
    if (matches && isBackup) voters.add(prepare.replica);
  }
  return voters.size < need ? fault('unprovedCertificate', voters.size, need) : null;
}
