import { checkpointProof, preparedCertificates } from '../../protocol/pbft/certificates.ts';
import type { Batch, PbftMessage } from '../../protocol/pbft/messages.ts';
import type { PbftState } from '../../protocol/pbft/pbft.ts';
import type { ReplicaState } from '../../protocol/pbft/replicaState.ts';
import { digestOfBatch, NULL_BATCH } from '../../protocol/pbft/requestDigest.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import { otherDigest } from '../behaviours/otherDigest.ts';
import { NOTHING_TOLD } from '../behaviours/usual.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

/** What a replica may be made to say by hand, under its own signature and no other. */
export const sayings = ['prePrepare', 'prepare', 'commit', 'checkpoint', 'viewChange'] as const;

/**
 * What it says about: the request that it knows for this slot (or the oldest it waits for), the null request, or
 * something that is not so: a digest nobody has a request for, and in a VIEW-CHANGE that nothing was prepared.
 */
export const contents = ['known', 'null', 'false'] as const;

export interface SayAction {
  readonly kind: 'say';
  readonly replica: NodeId;
  readonly message: (typeof sayings)[number];
  readonly view: number;
  /** The sequence number; 0 in a VIEW-CHANGE, which has none. */
  readonly sequence: number;
  readonly about: (typeof contents)[number];
  /** One letter a node: those with an x are told nothing. */
  readonly groups: string;
}

const NUMBER_MAX = 1_000_000;

/**
 * By hand: a replica says one thing to some of the others. It may sign whatever it likes in its own name, and nothing in
 * anybody else's (§2). From then on it counts as faulty.
 */
export const say: InterventionDescriptor<SayAction> = {
  kind: 'say',
  code: 'y',
  target: 'replica',
  isFault: true,
  fields: [
    { name: 'replica', type: 'replica' },
    { name: 'message', type: 'choice', choices: sayings, codes: ['pp', 'p', 'c', 'ck', 'vc'] },
    { name: 'view', type: 'number', least: 0, most: NUMBER_MAX },
    { name: 'sequence', type: 'number', least: 0, most: NUMBER_MAX },
    { name: 'about', type: 'choice', choices: contents, codes: ['k', 'n', 'f'] },
    { name: 'groups', type: 'groups' },
  ],
  apply(world, action) {
    const node = nodeOf(world, action.replica);
    const state = node?.state as PbftState | undefined;
    if (!node || state?.kind !== 'replica') return { done: false, why: 'noSuchNode' };
    if (!node.up) return { done: false, why: 'alreadyCrashed' };
    const message = messageOf(action, state);
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
  },
};

/** Null where it knows no request for this slot, or has no state for this checkpoint. */
function messageOf(action: SayAction, state: ReplicaState): PbftMessage | null {
  const { message: kind, replica, view, sequence } = action;
  if (kind === 'viewChange') return viewChangeOf(action, state);
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
function viewChangeOf({ replica, view, about }: SayAction, state: ReplicaState): PbftMessage {
  return {
    kind: 'viewChange',
    view,
    lowWaterMark: state.lowWaterMark,
    checkpointProof: checkpointProof(state.stable),
    certificates: about === 'known' ? preparedCertificates(state) : [],
    replica,
  };
}
