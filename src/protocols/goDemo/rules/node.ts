import type { Input, NodeId, Place } from '../../../engine/protocol.ts';
import type { PanicReason } from '../notes.ts';
import type { DemoOutbox, Task } from './calls.ts';
import { broadcast, endCall, onCallEnded } from './calls.ts';
import type { Call, DemoMessage, Path } from './messages.ts';
import { nodeTable } from './messages.ts';
import type { NodeState } from './nodeState.ts';

/** The naive Go program, handler by handler, with every mistake of it (D1 to D15). Nothing is mended here. */

export function actAsNode(place: Place, state: NodeState, input: Input<DemoMessage>, out: DemoOutbox): void {
  switch (input.kind) {
    case 'message': {
      // D4: whether the message is genuine is not asked. The program has no signatures to check.
      const { from, message } = input;
      if (message.kind === 'end') return onCallEnded(place, state, message, out);
      if (message.kind === 'ok') return out.note({ kind: 'withoutEffect', why: 'wrongRole' });
      return handlers[message.kind](place, state, { from, message }, out);
    }
    case 'restart':
      // D15: a process keeps nothing on disk and asks nobody: it begins with no names and no writer.
      return out.note({ kind: 'processStarted' });
    case 'timeout':
    case 'operation':
      return out.note({ kind: 'withoutEffect', why: 'wrongRole' });
  }
}

interface Arrived {
  readonly from: NodeId;
  readonly message: Call;
}

type CallHandler = (place: Place, state: NodeState, arrived: Arrived, out: DemoOutbox) => void;

const handlers: { readonly [Kind in Path]: CallHandler } = {
  '/req': onRequest,
  '/prePrepare': onPrePrepare,
  '/prepare': onPrepare,
  '/commit': onCommit,
};

/**
 * The handler `request`. D5: every node takes requests from anybody; there is no primary to ask. D6: the request gets no
 * number. D10: the writer of the browser before is lost.
 */
function onRequest(place: Place, state: NodeState, arrived: Arrived, out: DemoOutbox): void {
  const { from, message } = arrived;
  const { warTime, call } = message;
  if (warTime === null) return doNothing(arrived, out);
  out.note({ kind: 'writerKept', browser: from, warTime, before: state.writer?.browser ?? null });
  state.writer = { browser: from, call, asked: warTime };
  broadcast(place, state, { ...callOf(arrived), broadcast: '/prePrepare', warTime }, out);
}

/** The handler `prePrepare`. D5: from whomever it comes. D7: nothing is kept or compared; the value is passed on. */
function onPrePrepare(place: Place, state: NodeState, arrived: Arrived, out: DemoOutbox): void {
  const { warTime } = arrived.message;
  if (warTime === null) return doNothing(arrived, out);
  broadcast(place, state, { ...callOf(arrived), broadcast: '/prepare', warTime }, out);
}

/**
 * The handlers `prepare` and `authentication`. D2, D3, D4: the name that the caller gave itself is put into the one table
 * there is, beside all names of earlier requests and other values. D12: once there are enough, every further call sets
 * off a commit, also one that brings no name.
 */
function onPrepare(place: Place, state: NodeState, arrived: Arrived, out: DemoOutbox): void {
  const { warTime, nodeId } = arrived.message;
  const known = nodeId !== null && state.names.includes(nodeId);
  if (nodeId !== null && !known) state.names.push(nodeId);
  const commits = isEnough(state.names.length);
  out.note({ kind: 'voteTaken', nodeId, warTime, known, names: [...state.names], threshold, commits });
  if (!commits) return endQuietly(arrived, out);
  if (warTime === null) return panic(arrived, 'noWarTime', out);
  broadcast(place, state, { ...callOf(arrived), broadcast: '/commit', warTime }, out);
}

/** D1: more than n/3, where it takes a quorum. With four nodes two names are enough, and one of them may be a liar's. */
const threshold = Math.floor(nodeTable.length / 3);

function isEnough(names: number): boolean {
  return names > threshold;
}

/**
 * The handler `commit`. D8: the first one acts, from whomever it comes, also where nothing was prepared. D7: its value
 * is not looked at, and nothing is carried out. D9: where no browser has called, the writer is nil. D10: the writer may
 * be another browser's by now, or belong to a handler that has returned.
 */
function onCommit(_place: Place, state: NodeState, arrived: Arrived, out: DemoOutbox): void {
  const { warTime, nodeId } = arrived.message;
  out.note({ kind: 'commitTaken', warTime, nodeId });
  const { writer } = state;
  if (!writer) return panic(arrived, 'nilWriter', out);
  const { browser, call, asked } = writer;
  const late = !state.handlers.some(({ caller, callerCall }) => caller === browser && callerCall === call);
  out.note({ kind: 'okWritten', browser, asked, warTime, late });
  out.send(browser, { kind: 'ok', call, written: ++state.written });
  endCall(callOf(arrived), false, out);
}

function doNothing(arrived: Arrived, out: DemoOutbox): void {
  out.note({ kind: 'withoutEffect', why: 'noWarTime' });
  endCall(callOf(arrived), false, out);
}

function endQuietly(arrived: Arrived, out: DemoOutbox): void {
  out.note({ kind: 'handlerDone', path: arrived.message.kind, caller: arrived.from });
  endCall(callOf(arrived), false, out);
}

/** D9: the server recovers, for this connection only: the node lives on, and the caller sees its call break off. */
function panic(arrived: Arrived, why: PanicReason, out: DemoOutbox): void {
  out.note({ kind: 'panicked', why, path: arrived.message.kind });
  endCall(callOf(arrived), true, out);
}

function callOf({ from, message }: Arrived): Pick<Task, 'path' | 'caller' | 'callerCall'> {
  return { path: message.kind, caller: from, callerCall: message.call };
}
