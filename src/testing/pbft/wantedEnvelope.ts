import type { History } from '../../engine/history.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { ProposalWaiting } from '../../protocols/pbft/explain/replicaWaiting.ts';
import type { MissingMessage, WaitingItem } from '../../protocols/pbft/explain/waiting.ts';
import type { PbftMessageKind, PrePrepare } from '../../protocols/pbft/rules/messages.ts';
import { pbftLetters } from '../../protocols/pbft/rules/messages.ts';

/** The message that a node lacks; an envelope is recognised by its content, not by its name. */
export interface Want {
  readonly node: NodeId;
  readonly item: WaitingItem['waiting'];
  readonly missing: MissingMessage;
}

export function isWanted({ setup }: History, { node, item, missing }: Want, envelope: Envelope): boolean {
  const { message, from } = missing;
  const letters = pbftLetters[message as PbftMessageKind];
  if (envelope.to !== node || envelope.from !== from || envelope.letters !== letters) return false;
  const { major, minor } = envelope.label;
  switch (item.kind) {
    case 'replies':
      return minor === item.timestamp && major === node - setup.cluster.replicas;
    case 'viewChanges':
    case 'newView':
      return major === item.view;
    case 'stable':
    case 'body':
      return minor === item.sequence;
    case 'state':
      // A later state serves as well.
      return minor >= item.sequence;
    case 'proposal':
      return holds(envelope, item);
    default:
      return 'view' in item && major === item.view && 'sequence' in item && minor === item.sequence;
  }
}

/** True where it is a PRE-PREPARE with the request. */
function holds({ message }: Envelope, { client, timestamp, view }: ProposalWaiting): boolean {
  const { kind, ...prePrepare } = message as PrePrepare;
  if (kind !== 'prePrepare' || prePrepare.view !== view) return false;
  return prePrepare.batch.some((request) => request.client === client && request.timestamp === timestamp);
}
