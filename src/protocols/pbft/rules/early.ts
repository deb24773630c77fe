import type { NodeId, Place } from '../../../engine/protocol.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { Commit, PrePrepare, Prepare } from './messages.ts';
import type { ReplicaState } from './replicaState.ts';

/**
 * Messages of a view that this replica has not entered. The paper drops them (§4.4), and counts on retransmission; here
 * they are kept, since nothing says that a NEW-VIEW arrives before the votes of those who had it first. They are looked
 * at only when the NEW-VIEW has been accepted: a bare PRE-PREPARE is never a way into a view.
 */

/** The messages kept for each sequence number of the window: a PRE-PREPARE, a PREPARE and a COMMIT. */
const KINDS = 3;

/** Keeps only the latest view of each sender: nobody can fill the memory, or push out what others sent. */
export function keepForLater(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<PrePrepare | Prepare | Commit>,
  out: PbftOutbox,
): void {
  const { kind, view, sequence } = message;
  const kept = state.early.get(from);
  if (kept && kept.view > view) return ignore(out, kind, 'wrongView', { got: view, expected: kept.view });
  const messages = kept?.view === view ? kept.messages : [];
  const first = messages.find((other) => other.kind === kind && other.sequence === sequence);
  if (first) return ignore(out, kind, first.digest === message.digest ? 'duplicate' : 'secondVote', { got: sequence });
  if (messages.length >= KINDS * place.cluster.window) {
    return ignore(out, kind, 'tooManyEarly', { got: messages.length });
  }
  messages.push(message);
  state.early.set(from, { view, messages });
  out.note({ kind: 'keptForLater', input: kind, view, sequence });
}

/**
 * The messages that came too early for the view that is active now, by sender; those for a view before it are
 * forgotten.
 */
export function takeDue(state: ReplicaState): [NodeId, readonly (PrePrepare | Prepare | Commit)[]][] {
  const due = [...state.early].filter(([, { view }]) => view <= state.view).sort(([a], [b]) => a - b);
  for (const [from] of due) state.early.delete(from);
  return due.filter(([, { view }]) => view === state.view).map(([from, { messages }]) => [from, messages]);
}
