import type { Digest } from '../digest.ts';
import type { Checkpoint, Commit, PrePrepare, Prepare, Reply, Request } from '../pbft/messages.ts';
import { digestOfBatch } from '../pbft/requestDigest.ts';
import type { NodeId } from '../protocol.ts';

/** The paper's messages as a correct node would make them, with what a test wants to be different. For tests. */

/** Request A of the scenario catalogue: `put x 1`, t = 1, of client 0. */
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
