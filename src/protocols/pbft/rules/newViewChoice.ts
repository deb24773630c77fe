import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { SlotChoice } from '../notes.ts';
import { checkpointProofOf } from './certificates.ts';
import type { PreparedCertificate, Proposal, ViewChange } from './messages.ts';
import type { CertifiedCheckpoint } from './replicaState.ts';
import { NULL_DIGEST } from './requestDigest.ts';

/**
 * The questions about V to which the classic mistakes give other answers than the paper; the rest are in `policy.ts`.
 */
export interface ChoicePolicy {
  /** NV2: min-s, of the stable checkpoints that the VIEW-CHANGEs name: the highest (§4.4). */
  minSequence(lowWaterMarks: readonly number[]): number;
  /** NV2: the VIEW-CHANGEs that decide on the slots above min-s: all of V, whichever checkpoint they name (§4.4). */
  decidingOn(viewChanges: readonly ViewChange[], minSequence: SequenceNumber): readonly ViewChange[];
  /** NV2: the numbers that O has a PRE-PREPARE for, ascending: all in (min-s, max-s], so that no gap is left (§4.4). */
  proposedSequences(minSequence: SequenceNumber, maxSequence: SequenceNumber, certified: Iterable<number>): number[];
  /**
   * NV2: true where no certificate decides on a slot, and the null request is proposed for it: there is none (§4.4).
   */
  isUndecided(held: readonly Held[]): boolean;
  /** NV2: the view whose certificate decides on a slot, of those in which it has one: the highest (§4.4). */
  certifiedView(views: readonly number[]): number;
}

/** A certificate, and in whose VIEW-CHANGE it stands. */
export interface Held {
  readonly replica: NodeId;
  readonly certificate: PreparedCertificate;
}

/** The result of a set V of VIEW-CHANGEs, the same for its maker and for everybody who checks it (§4.4). */
export interface NewViewChoice {
  /** Min-s, with the proof that came with it: the latest stable checkpoint in V. */
  readonly checkpoint: CertifiedCheckpoint;
  /** Max-s: the highest sequence number in a certificate of V; min-s where there is none. */
  readonly maxSequence: SequenceNumber;
  /** One for each sequence number in (min-s, max-s], ascending. */
  readonly choices: readonly SlotChoice[];
}

/**
 * NV2: min-s is the highest stable checkpoint in V, max-s the highest sequence number in a prepared certificate in V.
 * Each number between them gets the request of its certificate with the highest view; the null request if it has none.
 */
export function choose(viewChanges: readonly ViewChange[], policy: ChoicePolicy): NewViewChoice {
  const checkpoint = checkpointOf(viewChanges, policy);
  const deciding = policy.decidingOn(viewChanges, checkpoint.sequence);
  const certified = certificatesBySequence(deciding, checkpoint.sequence);
  const maxSequence = Math.max(checkpoint.sequence, ...certified.keys());
  const choices = policy
    .proposedSequences(checkpoint.sequence, maxSequence, certified.keys())
    .map((sequence) => chooseForSlot(sequence, certified.get(sequence) ?? [], policy));
  return { checkpoint, maxSequence, choices };
}

/** The highest stable checkpoint is min-s; the certificate of the highest view decides on a slot. */
export function highest(numbers: readonly number[]): number {
  return Math.max(...numbers);
}

/** Those whose own h is lower know of slots above min-s as well: the certificates of all of V count. */
export function decidingOn(viewChanges: readonly ViewChange[]): readonly ViewChange[] {
  return viewChanges;
}

/** All numbers in (min-s, max-s]. One without a certificate gets the null request: nothing above a gap is executed. */
export function proposedSequences(minSequence: SequenceNumber, maxSequence: SequenceNumber): number[] {
  return Array.from({ length: maxSequence - minSequence }, (_, index) => minSequence + 1 + index);
}

export function isUndecided(held: readonly Held[]): boolean {
  return held.length === 0;
}

/** O as it is sent: the new primary's PRE-PREPAREs, without the requests. */
export function proposalsOf(view: ViewNumber, choices: readonly SlotChoice[]): Proposal[] {
  return choices.map(({ sequence, digest }) => ({ view, sequence, digest }));
}

function checkpointOf(viewChanges: readonly ViewChange[], policy: ChoicePolicy): CertifiedCheckpoint {
  const marks = viewChanges.map(({ lowWaterMark }) => lowWaterMark);
  const wanted = policy.minSequence(marks);
  const witness = viewChanges.find(({ lowWaterMark }) => lowWaterMark === wanted);
  if (!witness || wanted === 0) return { sequence: 0, digest: '', voters: [] };
  return checkpointProofOf(wanted, witness.checkpointProof);
}

/** All certificates above min-s, by sequence number. */
function certificatesBySequence(viewChanges: readonly ViewChange[], minSequence: SequenceNumber): Map<number, Held[]> {
  const bySequence = new Map<number, Held[]>();
  for (const { replica, certificates } of viewChanges) {
    for (const certificate of certificates) {
      const { sequence } = certificate.proposal;
      if (sequence <= minSequence) continue;
      const held = bySequence.get(sequence);
      if (held) held.push({ replica, certificate });
      else bySequence.set(sequence, [{ replica, certificate }]);
    }
  }
  return bySequence;
}

/**
 * The certificate of the higher view decides: a later view can only have prepared something else if the earlier one had
 * not committed. Two of the same view with different requests cannot exist with at most f faults (§4.2); with more, the
 * smaller digest is chosen, so that all replicas choose the same one, and the choice is marked as contradictory.
 */
function chooseForSlot(sequence: SequenceNumber, held: readonly Held[], policy: ChoicePolicy): SlotChoice {
  const competing = held.map(({ replica, certificate: { proposal } }) => ({
    replica,
    view: proposal.view,
    digest: proposal.digest,
  }));
  if (policy.isUndecided(held)) {
    return { sequence, digest: NULL_DIGEST, certifiedView: null, competing, isContradictory: false };
  }
  const certifiedView = policy.certifiedView(competing.map(({ view }) => view));
  const digests = competing.filter(({ view }) => view === certifiedView).map(({ digest }) => digest);
  const digest = digests.reduce((least, other) => (other < least ? other : least));
  return { sequence, digest, certifiedView, competing, isContradictory: digests.some((other) => other !== digest) };
}
