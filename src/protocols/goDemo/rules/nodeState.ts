import type { NodeId } from '../../../engine/protocol.ts';
import type { HttpPath } from './messages.ts';

/** The memory of one process of the program. All of it is lost with the process (D15). */
export interface NodeState {
  readonly kind: 'node';
  /** `node.writer`, to which `ok` is written. One for all requests; nil until a browser calls (D9, D10). */
  writer: Writer | null;
  /** `authenticationMap`: a name once given stays in it for good (D2), without its value (D3). */
  readonly names: string[];
  /** Handlers that wait for the answer to a call. Each is a goroutine of its own; none has a timeout (D13). */
  readonly handlers: Handler[];
  /** Number of calls made, and of times written. */
  calls: number;
  written: number;
}

/** A browser's open page, as a node refers to it. */
export interface Writer {
  readonly browser: NodeId;
  /** The browser's number for its call. */
  readonly call: number;
  readonly asked: string;
}

/** A handler in the middle of a broadcast. */
export interface Handler {
  readonly path: HttpPath;
  /** The node that gets the answer, and its number for the call. */
  readonly caller: NodeId;
  readonly callerCall: number;
  /** The path and value that are broadcast, and the nodes that have not been called yet. */
  readonly broadcast: HttpPath;
  readonly warTime: string;
  readonly left: readonly NodeId[];
  /** The handler's own call whose answer it waits for. */
  readonly waitsFor: number;
}

export function createNode(): NodeState {
  return { kind: 'node', writer: null, names: [], handlers: [], calls: 0, written: 0 };
}

/** Writers and handlers are replaced, never changed, so copies may share them. */
export function copyNode(state: NodeState): NodeState {
  return { ...state, names: [...state.names], handlers: [...state.handlers] };
}

/** A browser's state: one page for each address that was opened. */
export interface BrowserState {
  readonly kind: 'browser';
  readonly pages: Page[];
}

export interface Page {
  /** The browser's number for the call. */
  readonly call: number;
  readonly address: string;
  readonly path: HttpPath;
  readonly node: NodeId;
  readonly warTime: string | null;
  /** Number of `ok`s that came. */
  readonly oks: number;
  /** `done`: the node's handler has returned. `panicked`: it panicked, and the page broke off. */
  readonly ended: 'no' | 'done' | 'panicked';
}

export function createBrowser(): BrowserState {
  return { kind: 'browser', pages: [] };
}

export function copyBrowser(state: BrowserState): BrowserState {
  return { ...state, pages: [...state.pages] };
}
