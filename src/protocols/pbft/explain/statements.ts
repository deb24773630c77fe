import type { MessageLabel, NodeId } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { Checkpoint, Commit, PbftMessage, Prepare, Proposal, ViewChange } from '../rules/messages.ts';
import { labelOf } from '../rules/messages.ts';

/** What a message says under signatures: its sender's own word, and what it quotes of others (§4.4). */
export interface Statement {
  readonly signer: NodeId;
  readonly kind: StatementKind;
  readonly label: MessageLabel;
  /** Two statements of one signer, kind and label contradict each other where these differ. */
  readonly says: string;
}

/** The messages of which a correct replica has only one for each label. */
export type StatementKind = 'prePrepare' | 'prepare' | 'commit' | 'checkpoint' | 'viewChange' | 'newView';

/** What is said in another's name, and what is quoted of somebody who never signed it, states nothing. */
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

/** A proposal is signed by the primary of its view, also where it stands in O or in a certificate. */
function proposed({ view, sequence, digest, forged }: Proposal, replicas: number): Statement[] {
  if (forged) return [];
  const label = { major: view, minor: sequence };
  return [{ signer: primaryOf(view, replicas), kind: 'prePrepare', label, says: digest }];
}

function voted(vote: Prepare | Commit | Checkpoint): Statement[] {
  if (vote.forged) return [];
  return [{ signer: vote.replica, kind: vote.kind, label: labelOf(vote), says: vote.digest }];
}
