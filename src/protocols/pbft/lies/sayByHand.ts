import type { Effect } from '../../../engine/interventions/intervention.ts';
import { NOTHING_TOLD } from '../../../engine/lying/misbehaviour.ts';
import type { World } from '../../../engine/world.ts';
import { nodeOf } from '../../../engine/world.ts';
import { policyOf } from '../broken/policyOf.ts';
import type { PbftState } from '../pbft.ts';
import { checkpointProof } from '../rules/certificates.ts';
import type { Batch, PbftMessage } from '../rules/messages.ts';
import type { Policy } from '../rules/policy.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { digestOfBatch, NULL_BATCH } from '../rules/requestDigest.ts';
import { otherDigest } from './otherDigest.ts';
import type { SayAction } from './say.ts';

/** A replica says what somebody makes it say, to those who are told. From then on it counts as faulty. */
export function sayByHand(world: World, action: SayAction): Effect {
  const node = nodeOf(world, action.replica);
  const state = node?.state as PbftState | undefined;
  if (!node || state?.kind !== 'replica') return { done: false, why: 'noSuchNode' };
  if (!node.up) return { done: false, why: 'alreadyCrashed' };
  const message = messageOf(action, state, policyOf(world.setup.cluster));
  if (!message) return { done: false, why: 'nothingKnown' };
  node.lied = true;
  const { replicas } = world.setup.cluster;
  const told = Array.from({ length: replicas }, (_, to) => to).filter((to) => {
    return to !== action.replica && action.groups[to] !== NOTHING_TOLD;
  });
  return {
    done: true,
    node: action.replica,
    act: (answers) => {
      for (const to of told) answers.send(to, message);
    },
  };
}

/** Null where it knows no request for this slot, or has no state for this checkpoint. */
function messageOf(action: SayAction, state: ReplicaState, policy: Policy): PbftMessage | null {
  const { message: kind, replica, view, sequence } = action;
  if (kind === 'viewChange') return viewChangeOf(action, state, policy);
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
function viewChangeOf({ replica, view, about }: SayAction, state: ReplicaState, policy: Policy): PbftMessage {
  return {
    kind: 'viewChange',
    view,
    lowWaterMark: state.lowWaterMark,
    checkpointProof: checkpointProof(state.stable),
    certificates: about === 'known' ? policy.preparedCertificates(state) : [],
    replica,
  };
}
