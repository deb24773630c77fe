import type { NodeId } from '../../../engine/protocol.ts';
import type { Rules } from '../broken/brokenRules.ts';
import { ALL_KEPT, E11, E18, E27, E28, keeps } from '../broken/brokenRules.ts';
import type { SlotChoice } from '../viewChangeNotes.ts';
import { checkpointProofOf } from './certificates.ts';
import type { PreparedCertificate, Proposal, ViewChange } from './messages.ts';
import type { CertifiedCheckpoint } from './replicaState.ts';
import { NULL_DIGEST } from './requestDigest.ts';

/** What follows from a set V of VIEW-CHANGEs, for its maker and for everybody who checks it (§4.4). */
export interface NewViewChoice {
  /** Min-s, with the proof that came with it: the latest stable checkpoint in V. */
  readonly checkpoint: CertifiedCheckpoint;
  /** Max-s: the highest sequence number in a certificate of V; min-s where there is none. */
  readonly maxSequence: number;
  /** One for each sequence number in (min-s, max-s], ascending. */
  readonly choices: readonly SlotChoice[];
}

/**
 * NV2: min-s is the highest stable checkpoint in V, max-s the highest sequence number in a prepared certificate in V.
 * Each number between them gets the request of its certificate with the highest view; the null request if it has none.
 */
export function choose(viewChanges: readonly ViewChange[], rules: Rules = ALL_KEPT): NewViewChoice {
  const checkpoint = checkpointOf(viewChanges, rules);
  const certified = certificatesBySequence(viewChanges, checkpoint.sequence);
  const maxSequence = Math.max(checkpoint.sequence, ...certified.keys());
  const choices: SlotChoice[] = [];
  for (let sequence = checkpoint.sequence + 1; sequence <= maxSequence; sequence++) {
    const held = certified.get(sequence) ?? [];
    if (held.length > 0 || keeps(rules, E18)) choices.push(chooseForSlot(sequence, held, rules));
  }
  return { checkpoint, maxSequence, choices };
}

/** O as it is sent: the new primary's PRE-PREPAREs, without the requests. */
export function proposalsOf(view: number, choices: readonly SlotChoice[]): Proposal[] {
  return choices.map(({ sequence, digest }) => ({ view, sequence, digest }));
}

function checkpointOf(viewChanges: readonly ViewChange[], rules: Rules): CertifiedCheckpoint {
  const marks = viewChanges.map(({ lowWaterMark }) => lowWaterMark);
  const wanted = keeps(rules, E27) ? Math.max(...marks) : Math.min(...marks);
  const witness = viewChanges.find(({ lowWaterMark }) => lowWaterMark === wanted);
  if (!witness || wanted === 0) return { sequence: 0, digest: '', voters: [] };
  return checkpointProofOf(wanted, witness.checkpointProof);
}

interface Held {
  readonly replica: NodeId;
  readonly certificate: PreparedCertificate;
}

/** All certificates above min-s, by sequence number. */
function certificatesBySequence(viewChanges: readonly ViewChange[], minSequence: number): Map<number, Held[]> {
  const found = new Map<number, Held[]>();
  for (const { replica, certificates } of viewChanges) {
    for (const certificate of certificates) {
      const { sequence } = certificate.proposal;
      if (sequence <= minSequence) continue;
      const held = found.get(sequence);
      if (held) held.push({ replica, certificate });
      else found.set(sequence, [{ replica, certificate }]);
    }
  }
  return found;
}

/**
 * Of two certificates the one of the higher view is right: a later view can only have prepared something else if the
 * earlier one had not committed. Two of the same view with different requests cannot exist with at most f faults (§4.2);
 * with more, the choice is the smaller digest, so that all make the same one, and it is marked as what it is.
 */
function chooseForSlot(sequence: number, held: readonly Held[], rules: Rules): SlotChoice {
  const competing = held.map(({ replica, certificate: { proposal } }) => ({
    replica,
    view: proposal.view,
    digest: proposal.digest,
  }));
  if (competing.length === 0 || (!keeps(rules, E28) && held.some(isForged))) {
    return { sequence, digest: NULL_DIGEST, certifiedView: null, competing, isContradictory: false };
  }
  const views = competing.map(({ view }) => view);
  const certifiedView = keeps(rules, E11) ? Math.max(...views) : Math.min(...views);
  const digests = competing.filter(({ view }) => view === certifiedView).map(({ digest }) => digest);
  const digest = digests.reduce((least, other) => (other < least ? other : least));
  return { sequence, digest, certifiedView, competing, isContradictory: digests.some((other) => other !== digest) };
}

/** Whether it quotes what its signer never made. */
function isForged({ certificate: { proposal, prepares } }: Held): boolean {
  return proposal.forged === true || prepares.some(({ forged }) => forged);
}
