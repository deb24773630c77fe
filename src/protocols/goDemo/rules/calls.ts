import type { Outbox, Place } from '../../../engine/protocol.ts';
import type { DemoNote } from '../notes.ts';
import type { CallEnded, DemoMessage } from './messages.ts';
import { nameOf, nodeTable } from './messages.ts';
import type { Handler, NodeState } from './nodeState.ts';

/**
 * Calls that wait (`http.Get`). In the program a broadcast is a loop, and each turn of it waits until the node that it
 * called has answered, which that node does when its own loop has ended. A waiting node goes on serving other calls.
 */

export type DemoOutbox = Outbox<DemoMessage, DemoNote>;

/** The work of a handler that calls others: the call that it serves, and the path and value that it broadcasts. */
export type Task = Omit<Handler, 'waitsFor' | 'left'>;

/** Calls all other nodes in turn, never the node itself, and answers the caller after the last one. */
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
 * D13: a handler goes on when this answer comes, and in no other case. There is no timeout, and the result of the call
 * does not matter either: the error of `http.Get` is ignored.
 */
export function onCallEnded(place: Place, state: NodeState, { call }: CallEnded, out: DemoOutbox): void {
  const index = state.handlers.findIndex(({ waitsFor }) => waitsFor === call);
  if (index < 0) return out.note({ kind: 'withoutEffect', why: 'nobodyWaits' });
  const [handler] = state.handlers.splice(index, 1) as [Handler];
  const next = handler.left[0];
  if (next !== undefined) out.note({ kind: 'broadcastGoesOn', path: handler.broadcast, to: next });
  callNext(place, state, handler, out);
}

/** Ends a handler, so that its caller can go on. */
export function endCall(call: Pick<Task, 'caller' | 'callerCall'>, panicked: boolean, out: DemoOutbox): void {
  out.send(call.caller, { kind: 'end', call: call.callerCall, panicked });
}
