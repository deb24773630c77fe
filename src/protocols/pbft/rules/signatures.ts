import type { NodeId, WasSigned } from '../../../engine/protocol.ts';
import { digestOfText } from '../../digest.ts';
import { primaryOf } from '../../quorum.ts';
import type {
  Batch,
  Checkpoint,
  Commit,
  NewView,
  PbftMessage,
  Prepare,
  PreparedCertificate,
  Proposal,
  Request,
  ViewChange,
} from './messages.ts';

/**
 * A model of signatures: a signed statement is identified by its content and its signer. Nobody can sign for another,
 * so all that a liar quotes of others is compared with what they really signed.
 */

/** A signed statement, as one text. */
type Signature = string;

/** The statements a node signs by sending this message. Clients are numbered from n. */
export function signaturesOf(message: PbftMessage, from: NodeId, replicas: number): Signature[] {
  switch (message.kind) {
    case 'request':
      return [requestSignature(message)];
    case 'prePrepare':
      return [proposalSignature(message)];
    case 'prepare':
    case 'commit':
      return [voteSignature(message)];
    case 'checkpoint':
      return [checkpointSignature(message)];
    case 'viewChange':
      return [viewChangeSignature(message)];
    case 'newView':
      return from === primaryOf(message.view, replicas) ? message.proposals.map(proposalSignature) : [];
    default:
      return [];
  }
}

/** The same message, with a mark on every quotation that its signer never made. */
export function withMarks(message: PbftMessage, replicas: number, wasSigned: WasSigned): PbftMessage {
  const marks: Marks = { replicas, wasSigned };
  switch (message.kind) {
    case 'request':
      return markRequest(marks, message);
    case 'prePrepare':
    case 'body':
      return { ...message, batch: markBatch(marks, message.batch) };
    case 'viewChange':
      return markViewChangeParts(marks, message);
    case 'newView':
      return markNewView(marks, message);
    case 'stateCopy':
      return { ...message, proof: message.proof.map((checkpoint) => markCheckpoint(marks, checkpoint)) };
    case 'decision':
      return {
        ...message,
        batch: markBatch(marks, message.batch),
        proof: message.proof.map((commit) => markVote(marks, commit)),
      };
    default:
      return message;
  }
}

interface Marks {
  readonly replicas: number;
  readonly wasSigned: WasSigned;
}

function markRequest({ replicas, wasSigned }: Marks, request: Request): Request {
  const isGenuine = wasSigned(replicas + request.client, requestSignature(request));
  return isGenuine ? request : { ...request, signature: 'forged' };
}

function markBatch(marks: Marks, batch: Batch): Batch {
  return batch.map((request) => markRequest(marks, request));
}

function markVote<Vote extends Prepare | Commit>({ wasSigned }: Marks, vote: Vote): Vote {
  return wasSigned(vote.replica, voteSignature(vote)) ? vote : { ...vote, forged: true };
}

function markCheckpoint({ wasSigned }: Marks, checkpoint: Checkpoint): Checkpoint {
  const isGenuine = wasSigned(checkpoint.replica, checkpointSignature(checkpoint));
  return isGenuine ? checkpoint : { ...checkpoint, forged: true };
}

function markProposal({ replicas, wasSigned }: Marks, proposal: Proposal): Proposal {
  const isGenuine = wasSigned(primaryOf(proposal.view, replicas), proposalSignature(proposal));
  return isGenuine ? proposal : { ...proposal, forged: true };
}

function markCertificate(marks: Marks, { proposal, prepares }: PreparedCertificate): PreparedCertificate {
  return { proposal: markProposal(marks, proposal), prepares: prepares.map((prepare) => markVote(marks, prepare)) };
}

function markViewChangeParts(marks: Marks, viewChange: ViewChange): ViewChange {
  return {
    ...viewChange,
    checkpointProof: viewChange.checkpointProof.map((checkpoint) => markCheckpoint(marks, checkpoint)),
    certificates: viewChange.certificates.map((certificate) => markCertificate(marks, certificate)),
  };
}

/** O is the sender’s own word; V is what others are said to have said. */
function markNewView(marks: Marks, newView: NewView): NewView {
  const viewChanges = newView.viewChanges.map((viewChange): ViewChange => {
    const marked = markViewChangeParts(marks, viewChange);
    return marks.wasSigned(viewChange.replica, viewChangeSignature(viewChange)) ? marked : { ...marked, forged: true };
  });
  return { ...newView, viewChanges };
}

function requestSignature({ client, timestamp, operation, readOnly }: Request): Signature {
  return `request ${client} ${timestamp} ${readOnly ? 'read' : 'order'} ${operation}`;
}

function proposalSignature({ view, sequence, digest }: Proposal): Signature {
  return `prePrepare ${view} ${sequence} ${digest}`;
}

function voteSignature({ kind, view, sequence, digest }: Prepare | Commit): Signature {
  return `${kind} ${view} ${sequence} ${digest}`;
}

function checkpointSignature({ sequence, digest }: Checkpoint): Signature {
  return `checkpoint ${sequence} ${digest}`;
}

function viewChangeSignature(viewChange: ViewChange): Signature {
  return `viewChange ${viewChange.view} ${digestOfText(JSON.stringify(viewChange))}`;
}
