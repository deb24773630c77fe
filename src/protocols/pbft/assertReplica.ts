import type { Place } from '../../engine/protocol.ts';
import { rulesBroken } from './broken/rulesBroken.ts';
import { digestFault, fetchFault, stableFault, voteFault } from './invariants/checkpoints.ts';
import { executedFault, orderFault, replyFault, tentativeFault } from './invariants/execution.ts';
import type { Replica } from './invariants/replica.ts';
import { lookAt } from './invariants/replica.ts';
import { assignedFault, bufferedFault, numberFault, pendingFault, requestTimerFault } from './invariants/requests.ts';
import {
  ballotFault,
  committedFault,
  ownVoteFault,
  placeFault,
  preparedFault,
  primaryFault,
  requestFault,
  windowFault,
} from './invariants/slots.ts';
import {
  certificateFault,
  earlyFault,
  newViewFault,
  newViewTimerFault,
  viewChangeFault,
} from './invariants/viewChanges.ts';
import type { PbftState } from './pbft.ts';
import type { Slot } from './rules/slot.ts';

/**
 * The invariants of one correct replica: what holds of its state after each of its steps, whatever the others tell it
 * and however many of them lie. A monitor sees what leaks out of a replica; these see a mistake in the step that makes
 * it.
 */

interface Invariant<Looked extends readonly unknown[]> {
  /** A sentence without its full stop. */
  readonly promise: string;
  /** The section of the paper. */
  readonly section: string;
  /** The values that contradict the promise, in words; null where it holds. */
  readonly faultOf: (...looked: Looked) => string | null;
}

/** Those of the replica as a whole. */
export const replicaInvariants: readonly Invariant<[Replica]>[] = [
  { promise: 'h is the last stable checkpoint, which q replicas proved', section: '§4.3', faultOf: stableFault },
  { promise: 'a digest that it vouches for is that of its state', section: '§4.3', faultOf: digestFault },
  { promise: 'checkpoints above h are voted for, and not yet stable', section: '§4.3', faultOf: voteFault },
  { promise: 'a state is fetched from one of f+1 that vouch for it', section: '§4.3', faultOf: fetchFault },
  { promise: 'it has executed h, and beyond H only by a fetched state', section: '§4.2', faultOf: executedFault },
  { promise: 'the slot after the last executed one is not committed', section: '§4.2', faultOf: orderFault },
  { promise: 'what it executed is in its reply cache', section: '§4.1', faultOf: replyFault },
  { promise: 'the tentative slot is prepared, and next', section: '§5.1', faultOf: tentativeFault },
  { promise: 'a pending request is genuine, and not executed', section: '§4.1', faultOf: pendingFault },
  { promise: 'the request timer runs for the oldest pending request', section: '§4.4', faultOf: requestTimerFault },
  { promise: 'only a primary holds requests back, one a client', section: '§4.2', faultOf: bufferedFault },
  { promise: 'a primary gave out each number it proposed, up to H', section: '§4.2', faultOf: assignedFault },
  { promise: 'a primary gives no request two numbers', section: '§4.2', faultOf: numberFault },
  { promise: 'P holds what prepared above h, by q−1 backups each', section: '§4.4', faultOf: certificateFault },
  { promise: 'it keeps one VIEW-CHANGE a replica, its own between views', section: '§4.4', faultOf: viewChangeFault },
  { promise: 'who leads a view after the first has made its NEW-VIEW', section: '§4.4', faultOf: newViewFault },
  { promise: 'the NEW-VIEW timer runs once q have come this far', section: '§4.5.2', faultOf: newViewTimerFault },
  { promise: 'what is kept for later is of a view it has not entered', section: '§4.4', faultOf: earlyFault },
];

/** Those of each slot of its log. */
export const slotInvariants: readonly Invariant<[Replica, Slot, number]>[] = [
  { promise: 'the log holds h < n ≤ H', section: '§4.2', faultOf: windowFault },
  { promise: 'a slot is of this view, and so is its proposal', section: '§4.2', faultOf: placeFault },
  { promise: 'requests are genuine, and what their digest says', section: '§4.2', faultOf: requestFault },
  { promise: 'a ballot counts one vote a replica', section: '§4.2', faultOf: ballotFault },
  { promise: 'the primary has no PREPARE', section: '§4.2', faultOf: primaryFault },
  { promise: 'it prepares what it accepted, and commits what it prepared', section: '§4.2', faultOf: ownVoteFault },
  { promise: 'prepared is a PRE-PREPARE and q−1 PREPAREs, kept in P', section: '§4.2', faultOf: preparedFault },
  { promise: 'committed is prepared, and q COMMITs', section: '§4.2', faultOf: committedFault },
];

/**
 * Looks at a replica after one of its steps. A client has no invariants, nor has a replica of a run that breaks a rule.
 * @throws an error that names the invariant that does not hold, its section and the values
 */
export function assertReplica(place: Place, state: PbftState): void {
  if (state.kind !== 'replica' || rulesBroken(place.cluster).length > 0) return;
  const replica = lookAt(place, state);
  for (const invariant of replicaInvariants) {
    const fault = invariant.faultOf(replica);
    if (fault !== null) throw new Error(sentenceOf(replica, invariant, fault));
  }
  for (const [sequence, slot] of state.log) {
    for (const invariant of slotInvariants) {
      const fault = invariant.faultOf(replica, slot, sequence);
      if (fault !== null) throw new Error(sentenceOf(replica, invariant, `in slot ${sequence} ${fault}`));
    }
  }
}

function sentenceOf(
  { self }: Replica,
  { promise, section }: { promise: string; section: string },
  fault: string,
): string {
  return `R${self} breaks “${promise}” (${section}): ${fault}.`;
}
