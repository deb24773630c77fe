import type { Rules } from '../../protocol/pbft/brokenRules.ts';
import { checkpointProof, preparedCertificates } from '../../protocol/pbft/certificates.ts';
import type { Batch, PbftMessage } from '../../protocol/pbft/messages.ts';
import type { ReplicaState } from '../../protocol/pbft/replicaState.ts';
import { digestOfBatch, NULL_BATCH } from '../../protocol/pbft/requestDigest.ts';
import type { SayAction } from '../interventions/say.ts';
import { otherDigest } from './otherDigest.ts';

/** What a replica says by hand, made of what it may sign: its own word about what it knows, or about what is not so. */

/** Null where it knows no request for this slot, or has no state for this checkpoint. */
export function messageByHand(action: SayAction, state: ReplicaState, rules: Rules): PbftMessage | null {
  const { message: kind, replica, view, sequence } = action;
  if (kind === 'viewChange') return viewChangeOf(action, state, rules);
  if (kind === 'checkpoint') {
    const digest = checkpointDigest(action, state);
    return digest === null ? null : { kind, sequence, digest, replica };
  }
  const batch = batchOf(action, state);
  if (!batch) return null;
  const digest = action.about === 'false' ? otherDigest(digestOfBatch(batch)) : digestOfBatch(batch);
  return kind === 'prePrepare' ? { kind, view, sequence, digest, batch } : { kind, view, sequence, digest, replica };
}

function batchOf({ about, sequence }: SayAction, { log, pending }: ReplicaState): Batch | null {
  if (about === 'null') return NULL_BATCH;
  const known = log.get(sequence)?.batch;
  if (known) return known;
  const [oldest] = pending.values();
  return oldest ? [oldest] : null;
}

function checkpointDigest({ about, sequence }: SayAction, { checkpoints, stable }: ReplicaState): string | null {
  const own = checkpoints.get(sequence)?.own?.digest ?? (stable.sequence === sequence ? stable.digest : null);
  if (about === 'known') return own;
  return otherDigest(own ?? `${sequence}`);
}

/** What it has prepared, or, falsely, nothing. */
function viewChangeOf({ replica, view, about }: SayAction, state: ReplicaState, rules: Rules): PbftMessage {
  return {
    kind: 'viewChange',
    view,
    lowWaterMark: state.lowWaterMark,
    checkpointProof: checkpointProof(state.stable),
    certificates: about === 'known' ? preparedCertificates(state, rules) : [],
    replica,
  };
}
