import type { NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../../protocols/ballot.ts';
import { votersFor } from '../../../protocols/ballot.ts';
import type { Slot } from '../../../protocols/pbft/rules/replicaState.ts';
import { preparesNeeded, quorumSize } from '../../../protocols/quorum.ts';

/**
 * A quorum as pips: one for every vote the gate needs, filled where it is in. A prepared certificate is one PRE-PREPARE
 * and q−1 PREPAREs (§4.2), and is drawn as just that, never as a count of q.
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

/** How far a slot is from `prepared`. */
export function preparedMeter(slot: Slot, self: NodeId, replicas: number): Meter {
  const votes = voteMeter('prepare', supporters(slot, slot.prepares), self, preparesNeeded(replicas));
  return preparedCertificate(slot.proposal !== null, votes);
}

/** One PRE-PREPARE, and the PREPAREs. */
export function preparedCertificate(hasProposal: boolean, prepares: Meter): Meter {
  return meterOf([{ kind: 'prePrepare', isFilled: hasProposal, isOwn: false }, ...prepares.pips]);
}

/** How far a slot is from committed-local: q COMMITs. */
export function committedMeter(slot: Slot, self: NodeId, replicas: number): Meter {
  return voteMeter('commit', supporters(slot, slot.commits), self, quorumSize(replicas));
}

/** The own vote comes first; votes beyond those needed fill no further pip. */
export function voteMeter(kind: PipKind, voters: readonly NodeId[], self: NodeId, need: number): Meter {
  const hasOwn = voters.includes(self);
  const pips = Array.from({ length: need }, (_, index): Pip => {
    return { kind, isFilled: index < voters.length, isOwn: hasOwn && index === 0 };
  });
  return meterOf(pips);
}

/** Those who vote for what was proposed; before a proposal is known, for whatever most of the early ones name. */
function supporters(slot: Slot, ballot: Ballot): NodeId[] {
  const [leader] = ballot.tallies.toSorted((a, b) => b.count - a.count);
  const choice = slot.proposal?.digest ?? leader?.choice;
  return choice === undefined ? [] : votersFor(ballot, choice);
}

function meterOf(pips: readonly Pip[]): Meter {
  return { pips, have: pips.filter((pip) => pip.isFilled).length, need: pips.length };
}
