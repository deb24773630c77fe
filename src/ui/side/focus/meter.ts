import type { Pip } from '../../../diagram/marks/meter/scene.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Tally } from '../../../protocols/pbft/explain/counts.ts';
import type { Waiting } from '../../../protocols/pbft/explain/replicaWaiting.ts';
import type { VoteCount } from '../../../protocols/pbft/notes.ts';

/**
 * A quorum as the parts of a ring: one for every vote the gate needs, filled where it is in. A prepared certificate is
 * one PRE-PREPARE and q−1 PREPAREs (§4.2): q parts, the first of its own kind.
 */
export interface Meter {
  readonly parts: readonly Pip[];
  readonly have: number;
  readonly need: number;
}

/** The votes for `prepared`, the PRE-PREPARE first. `hasOwn`: one of the PREPAREs is the node's own. */
export function preparedMeter({ have, need, withProposal }: Tally, hasOwn: boolean): Meter {
  const prepares = { have: withProposal ? have - 1 : have, need: need - 1 };
  const proposal: Pip = { vote: 'prePrepare', filled: withProposal, own: false };
  return meterOf([proposal, ...pipsOf('prepare', prepares, hasOwn)]);
}

/** Votes of one kind. `hasOwn`: one of them is the node's own. */
export function tallyMeter(vote: Pip['vote'], votes: VoteCount, hasOwn: boolean): Meter {
  return meterOf(pipsOf(vote, votes, hasOwn));
}

/** Votes of one kind, by who cast them. */
export function voteMeter(vote: Pip['vote'], voters: readonly NodeId[], self: NodeId, need: number): Meter {
  return tallyMeter(vote, { have: voters.length, need }, voters.includes(self));
}

/** The same votes as in the diagram; what is not waited for with votes has none. */
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

/** The own vote comes first; votes beyond those needed fill no further part. */
function pipsOf(vote: Pip['vote'], { have, need }: VoteCount, hasOwn: boolean): Pip[] {
  return Array.from({ length: need }, (_, index): Pip => {
    return { vote, filled: index < have, own: hasOwn && index === 0 };
  });
}

function meterOf(parts: readonly Pip[]): Meter {
  return { parts, have: parts.filter(({ filled }) => filled).length, need: parts.length };
}
