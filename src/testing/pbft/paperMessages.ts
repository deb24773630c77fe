import type { NodeId } from '../../engine/protocol.ts';
import type { Digest } from '../../protocols/digest.ts';
import type {
  Checkpoint,
  Commit,
  NewView,
  PrePrepare,
  Prepare,
  PreparedCertificate,
  Reply,
  Request,
  Status,
  ViewChange,
} from '../../protocols/pbft/rules/messages.ts';
import { choose, proposalsOf } from '../../protocols/pbft/rules/newViewChoice.ts';
import { paperPolicy } from '../../protocols/pbft/rules/paperPolicy.ts';
import { digestOfBatch } from '../../protocols/pbft/rules/requestDigest.ts';

/** The paper's messages as a correct node would make them, with what a test wants to be different. For tests. */

/** Request A of the runs in `protocols/pbft/README.md`: `put x 1`, t = 1, of client 0. */
export function requestOf(different: Partial<Request> = {}): Request {
  return {
    kind: 'request',
    operation: 'put x 1',
    timestamp: 1,
    client: 0,
    signature: 'genuine',
    readOnly: false,
    ...different,
  };
}

/** ⟨⟨PRE-PREPARE, 0, 1, D(m)⟩, m⟩ for one request. */
export function prePrepareOf(request: Request, different: Partial<PrePrepare> = {}): PrePrepare {
  return prePrepareOfBatch([request], different);
}

export function prePrepareOfBatch(batch: readonly Request[], different: Partial<PrePrepare> = {}): PrePrepare {
  return { kind: 'prePrepare', view: 0, sequence: 1, digest: digestOfBatch(batch), batch, ...different };
}

export function prepareBy(replica: NodeId, { view, sequence, digest }: PrePrepare): Prepare {
  return { kind: 'prepare', view, sequence, digest, replica };
}

export function commitBy(replica: NodeId, { view, sequence, digest }: PrePrepare): Commit {
  return { kind: 'commit', view, sequence, digest, replica };
}

export function replyBy(replica: NodeId, different: Partial<Reply> = {}): Reply {
  return { kind: 'reply', view: 0, timestamp: 1, client: 0, replica, result: 'ok', stage: 'committed', ...different };
}

export function checkpointBy(replica: NodeId, sequence: number, digest: Digest): Checkpoint {
  return { kind: 'checkpoint', sequence, digest, replica };
}

/** A prepared certificate for a proposal, with the PREPAREs of these backups (§4.4). */
export function certificateBy(
  voters: readonly NodeId[],
  proposal: Pick<PrePrepare, 'view' | 'sequence' | 'digest'>,
): PreparedCertificate {
  const { view, sequence, digest } = proposal;
  return {
    proposal: { view, sequence, digest },
    prepares: voters.map((replica) => ({ kind: 'prepare', view, sequence, digest, replica })),
  };
}

/** C: the CHECKPOINTs of these replicas (§4.3). */
export function proofBy(voters: readonly NodeId[], sequence: number, digest: Digest): Checkpoint[] {
  return voters.map((voter) => checkpointBy(voter, sequence, digest));
}

/** ⟨VIEW-CHANGE, 1, 0, ∅, ∅, i⟩: its sender has neither a checkpoint nor anything prepared. */
export function viewChangeBy(replica: NodeId, different: Partial<ViewChange> = {}): ViewChange {
  return {
    kind: 'viewChange',
    view: 1,
    lowWaterMark: 0,
    checkpointProof: [],
    certificates: [],
    replica,
    ...different,
  };
}

/** ⟨NEW-VIEW, v+1, V, O⟩ with the O that follows from V (§4.4). */
export function newViewOf(viewChanges: readonly ViewChange[], different: Partial<NewView> = {}): NewView {
  const view = different.view ?? viewChanges[0]?.view ?? 1;
  const proposals = proposalsOf(view, choose(viewChanges, paperPolicy).choices);
  return { kind: 'newView', view, viewChanges, proposals, ...different };
}

/** The STATUS of a replica that has nothing yet, and is in view 0. */
export function statusBy(replica: NodeId, different: Partial<Status> = {}): Status {
  return {
    kind: 'status',
    view: 0,
    active: true,
    lowWaterMark: 0,
    lastExecuted: 0,
    again: false,
    slots: [],
    checkpoints: [],
    viewChanges: [],
    replica,
    ...different,
  };
}
