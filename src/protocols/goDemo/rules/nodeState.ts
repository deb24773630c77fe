import type { NodeId } from '../../../engine/protocol.ts';
import type { Path } from './messages.ts';

/** What one process of the program holds in memory. All of it is gone with the process (D15). */
export interface NodeState {
  readonly kind: 'node';
  /** `node.writer`: where `ok` is written. One for all requests; nil until a browser calls (D9, D10). */
  writer: Writer | null;
  /** `authenticationMap`: whoever said a name once is in it for good (D2), with no value beside it (D3). */
  readonly names: string[];
  /** Handlers that wait for the answer to a call of theirs. Each is a goroutine of its own; none has a timeout (D13). */
  readonly handlers: Handler[];
  /** How many calls it has made, and how often it has written. */
  calls: number;
  written: number;
}

/** A browser's open page, as a node knows it. */
export interface Writer {
  readonly browser: NodeId;
  /** The browser's number for its call. */
  readonly call: number;
  readonly asked: string;
}

/** A handler in the middle of a broadcast. */
export interface Handler {
  readonly path: Path;
  /** Who is to get the answer, and the caller's number for the call. */
  readonly caller: NodeId;
  readonly callerCall: number;
  /** What is broadcast: which path, which value, and who has not been called yet. */
  readonly broadcast: Path;
  readonly warTime: string;
  readonly left: readonly NodeId[];
  /** Its own call whose answer it waits for. */
  readonly waitsFor: number;
}

export function createNode(): NodeState {
  return { kind: 'node', writer: null, names: [], handlers: [], calls: 0, written: 0 };
}

/** Writers and handlers are replaced, never changed: they may be shared. */
export function copyNode(state: NodeState): NodeState {
  return { ...state, names: [...state.names], handlers: [...state.handlers] };
}

/** What a browser shows: one page for each address that was opened. */
export interface BrowserState {
  readonly kind: 'browser';
  readonly pages: Page[];
}

export interface Page {
  /** The browser's number for the call. */
  readonly call: number;
  readonly address: string;
  readonly path: Path;
  readonly node: NodeId;
  readonly warTime: string | null;
  /** How often `ok` came. */
  readonly oks: number;
  /** The node's handler has returned; or it panicked, and the page broke off. */
  readonly ended: 'no' | 'done' | 'panicked';
}

export function createBrowser(): BrowserState {
  return { kind: 'browser', pages: [] };
}

export function copyBrowser(state: BrowserState): BrowserState {
  return { ...state, pages: [...state.pages] };
}
