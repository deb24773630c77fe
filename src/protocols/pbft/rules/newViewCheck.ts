import type { NodeId } from '../../../engine/protocol.ts';
import { quorumOf } from './counting.ts';
import type { NewView, Proposal } from './messages.ts';
import type { NewViewChoice } from './newViewChoice.ts';
import { proposalsOf } from './newViewChoice.ts';
import type { PbftPlace } from './policy.ts';
import type { ProofFault } from './proofFault.ts';
import { fault } from './proofFault.ts';
import { viewChangeFault } from './viewChangeCheck.ts';

/** Checks of what a NEW-VIEW has to prove (§4.4). */

/** NV4: V holds q VIEW-CHANGEs of different replicas, each for this view, and each valid by itself (§4.4). */
export function membersFault(place: PbftPlace, { view, viewChanges }: NewView): ProofFault | null {
  const senders = new Set<NodeId>();
  for (const viewChange of viewChanges) {
    const { replica } = viewChange;
    if (viewChange.view !== view) return fault('wrongViewInside', viewChange.view, view);
    if (senders.has(replica)) return fault('repeatedViewChange', replica);
    if (viewChangeFault(place, viewChange)) return fault('invalidViewChange', replica);
    senders.add(replica);
  }
  return quorumFault(place, senders.size);
}

export function quorumFault(place: PbftPlace, members: number): ProofFault | null {
  const need = quorumOf(place);
  return members < need ? fault('tooFewViewChanges', members, need) : null;
}

/** NV4: the backup computes O once more, and compares: it takes nobody's word for what V makes it (§4.4). */
export function confirmedChoice({ view, proposals }: NewView, computed: NewViewChoice): NewViewChoice | null {
  return areSame(proposals, proposalsOf(view, computed.choices)) ? computed : null;
}

function areSame(sent: readonly Proposal[], computed: readonly Proposal[]): boolean {
  return (
    sent.length === computed.length &&
    sent.every(({ view, sequence, digest, forged }, index) => {
      const other = computed[index] as Proposal;
      return !forged && view === other.view && sequence === other.sequence && digest === other.digest;
    })
  );
}
