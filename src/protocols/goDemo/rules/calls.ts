import type { Outbox, Place } from '../../../engine/protocol.ts';
import type { DemoNote } from '../notes.ts';
import type { CallEnded, DemoMessage } from './messages.ts';
import { nameOf, nodeTable } from './messages.ts';
import type { Handler, NodeState } from './nodeState.ts';

/**
 * Calls that wait (`http.Get`). In the program a broadcast is a loop, and each turn of the loop stands still until the
 * node it called has answered, which it does when its own loop is through. A node goes on serving other calls meanwhile.
 */

export type DemoOutbox = Outbox<DemoMessage, DemoNote>;

/** A handler that has others to call: whose call it serves, and what it tells whom. */
export type Task = Omit<Handler, 'waitsFor' | 'left'>;

/** A node calls all others in turn, never itself, and answers its own caller when it is through. */
export function broadcast(place: Place, state: NodeState, task: Task, out: DemoOutbox): void {
  const left = nodeTable.map((_, node) => node).filter((node) => node !== place.self);
  out.note({ kind: 'broadcastBegun', path: task.broadcast, warTime: task.warTime });
  callNext(place, state, { ...task, left }, out);
}

type Pending = Omit<Handler, 'waitsFor'>;

function callNext(place: Place, state: NodeState, pending: Pending, out: DemoOutbox): void {
  const [next, ...left] = pending.left;
  if (next === undefined) {
    out.note({ kind: 'handlerDone', path: pending.path, caller: pending.caller });
    return endCall(pending, false, out);
  }
  const call = ++state.calls;
  state.handlers.push({ ...pending, left, waitsFor: call });
  out.send(next, { kind: pending.broadcast, warTime: pending.warTime, nodeId: nameOf(place.self), call });
}

/**
 * D13: nothing but this answer brings a handler on. There is no timeout, and what became of the call does not matter
 * either: the error of `http.Get` is thrown away.
 */
export function onCallEnded(place: Place, state: NodeState, { call }: CallEnded, out: DemoOutbox): void {
  const index = state.handlers.findIndex(({ waitsFor }) => waitsFor === call);
  if (index < 0) return out.note({ kind: 'withoutEffect', why: 'nobodyWaits' });
  const [handler] = state.handlers.splice(index, 1) as [Handler];
  const next = handler.left[0];
  if (next !== undefined) out.note({ kind: 'broadcastGoesOn', path: handler.broadcast, to: next });
  callNext(place, state, handler, out);
}

/** The handler is over: its caller may go on. */
export function endCall(call: Pick<Task, 'caller' | 'callerCall'>, panicked: boolean, out: DemoOutbox): void {
  out.send(call.caller, { kind: 'end', call: call.callerCall, panicked });
}
