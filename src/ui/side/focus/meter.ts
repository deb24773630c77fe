import type { NodeId } from '../../../engine/protocol.ts';
import type { Tally } from '../../../protocols/pbft/explain/counts.ts';
import type { Waiting } from '../../../protocols/pbft/explain/replicaWaiting.ts';
import type { VoteCount } from '../../../protocols/pbft/notes.ts';

/**
 * A quorum as pips: one for every vote the gate needs, filled where it is in. A prepared certificate is one PRE-PREPARE
 * and q−1 PREPAREs (§4.2): q pips, the first of its own kind.
 */
export interface Meter {
  readonly pips: readonly Pip[];
  readonly have: number;
  readonly need: number;
}

export interface Pip {
  readonly kind: PipKind;
  readonly isFilled: boolean;
  /** The node's own vote, which nobody sent it. */
  readonly isOwn: boolean;
}

export type PipKind = 'prePrepare' | 'prepare' | 'commit' | 'reply' | 'checkpoint' | 'viewChange';

/** The votes for `prepared`, the PRE-PREPARE first. `hasOwn`: one of the PREPAREs is the node's own. */
export function preparedMeter({ have, need, withProposal }: Tally, hasOwn: boolean): Meter {
  const prepares = { have: withProposal ? have - 1 : have, need: need - 1 };
  const proposal: Pip = { kind: 'prePrepare', isFilled: withProposal, isOwn: false };
  return meterOf([proposal, ...pipsOf('prepare', prepares, hasOwn)]);
}

/** Votes of one kind. `hasOwn`: one of them is the node's own. */
export function tallyMeter(kind: PipKind, votes: VoteCount, hasOwn: boolean): Meter {
  return meterOf(pipsOf(kind, votes, hasOwn));
}

/** Votes of one kind, by who cast them. */
export function voteMeter(kind: PipKind, voters: readonly NodeId[], self: NodeId, need: number): Meter {
  return tallyMeter(kind, { have: voters.length, need }, voters.includes(self));
}

/** The same pips as in the diagram; what is not waited for with votes has none. */
export function waitingMeter(waiting: Waiting, node: NodeId): Meter | null {
  switch (waiting.kind) {
    case 'prepared':
      return preparedMeter(waiting.votes.tally, waiting.votes.have.includes(node));
    case 'committedLocal':
      return tallyMeter('commit', waiting.votes.tally, waiting.votes.have.includes(node));
    case 'stable':
      return tallyMeter('checkpoint', waiting.votes.tally, waiting.votes.have.includes(node));
    case 'replies':
      return voteMeter('reply', waiting.results[0]?.voters ?? [], node, waiting.need);
    case 'viewChanges':
      return tallyMeter('viewChange', waiting.votes.tally, waiting.votes.have.includes(node));
    case 'prePrepared':
    case 'executed':
    case 'window':
    case 'proposal':
    case 'body':
    case 'newView':
    case 'state':
    case 'laterView':
    case 'laterSlots':
      return null;
  }
}

/** The own vote comes first; votes beyond those needed fill no further pip. */
function pipsOf(kind: PipKind, { have, need }: VoteCount, hasOwn: boolean): Pip[] {
  return Array.from({ length: need }, (_, index): Pip => {
    return { kind, isFilled: index < have, isOwn: hasOwn && index === 0 };
  });
}

function meterOf(pips: readonly Pip[]): Meter {
  return { pips, have: pips.filter((pip) => pip.isFilled).length, need: pips.length };
}
