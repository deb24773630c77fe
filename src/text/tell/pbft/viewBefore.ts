import type { History } from '../../../engine/history.ts';
import { memoBy } from '../../../engine/memoBy.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { remembers } from '../../../protocols/explain/outages.ts';
import type { ViewNumber } from '../../../protocols/numbers.ts';
import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import type { Account } from '../account.ts';

/** The view of a replica when a step began: its sentences depend on that (§4.4). */
export interface ReplicaView {
  readonly view: ViewNumber;
  /** False between the VIEW-CHANGE for a view and its NEW-VIEW. */
  readonly active: boolean;
}

interface Turn extends ReplicaView {
  readonly step: number;
}

export function viewBefore({ history, stepIndex, step }: Account): ReplicaView {
  const node = step.node ?? 0;
  const turns = turnsOf(history).get(node) ?? [];
  const last = turns.findLast((turn) => turn.step < stepIndex && remembers(history, node, turn.step, stepIndex));
  return last ?? { view: 0, active: true };
}

const turnsOf = memoBy((history: History): ReadonlyMap<NodeId, readonly Turn[]> => {
  const turns = new Map<NodeId, Turn[]>();
  history.steps.forEach(({ node, notes }, step) => {
    for (const note of notes as readonly PbftNote[]) {
      if (node === null || (note.kind !== 'viewChangeStarted' && note.kind !== 'enteredView')) continue;
      const turn = { step, view: note.view, active: note.kind === 'enteredView' };
      const others = turns.get(node);
      if (others) others.push(turn);
      else turns.set(node, [turn]);
    }
  });
  return turns;
});
