import type { MessageLabel, NodeId } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { Checkpoint, Commit, PbftMessage, Prepare, Proposal, ViewChange } from '../rules/messages.ts';
import { labelOf } from '../rules/messages.ts';

/** A signed statement in a message: its sender's own, or a quotation of another's (§4.4). */
export interface Statement {
  readonly signer: NodeId;
  readonly kind: StatementKind;
  readonly label: MessageLabel;
  /** Two statements of one signer, kind and label contradict each other if these differ. */
  readonly says: string;
}

/** The messages of which a correct replica sends only one for each label. */
export type StatementKind = 'prePrepare' | 'prepare' | 'commit' | 'checkpoint' | 'viewChange' | 'newView';

/**
 * Returns the statements that a message contains. A message in another's name, and a quotation of a statement that
 * nobody signed, contain none.
 */
export function statementsIn(message: PbftMessage, from: NodeId, replicas: number): Statement[] {
  switch (message.kind) {
    case 'prePrepare':
      return proposed(message, replicas).filter(({ signer }) => signer === from);
    case 'prepare':
    case 'commit':
    case 'checkpoint':
      return message.replica === from ? voted(message) : [];
    case 'viewChange':
      return message.replica === from ? viewChangeSaid(message, replicas) : [];
    case 'newView':
      return [
        { signer: from, kind: 'newView', label: labelOf(message), says: JSON.stringify(message) },
        ...message.viewChanges.flatMap((viewChange) => viewChangeSaid(viewChange, replicas)),
        ...message.proposals
          .flatMap((proposal) => proposed(proposal, replicas))
          .filter(({ signer }) => signer === from),
      ];
    case 'stateCopy':
    case 'decision':
      return message.proof.flatMap(voted);
    default:
      return [];
  }
}

function viewChangeSaid(viewChange: ViewChange, replicas: number): Statement[] {
  if (viewChange.forged) return [];
  const { replica, checkpointProof, certificates } = viewChange;
  return [
    { signer: replica, kind: 'viewChange', label: labelOf(viewChange), says: JSON.stringify(viewChange) },
    ...checkpointProof.flatMap(voted),
    ...certificates.flatMap(({ proposal, prepares }) => [...proposed(proposal, replicas), ...prepares.flatMap(voted)]),
  ];
}

/** The primary of its view signs a proposal, even where it is quoted in O or in a certificate. */
function proposed({ view, sequence, digest, forged }: Proposal, replicas: number): Statement[] {
  if (forged) return [];
  const label = { major: view, minor: sequence };
  return [{ signer: primaryOf(view, replicas), kind: 'prePrepare', label, says: digest }];
}

function voted(vote: Prepare | Commit | Checkpoint): Statement[] {
  if (vote.forged) return [];
  return [{ signer: vote.replica, kind: vote.kind, label: labelOf(vote), says: vote.digest }];
}
