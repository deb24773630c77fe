import type { NodeId } from '../../../engine/protocol.ts';

/**
 * The messages of the naive Go program: calls of four addresses, and the answers that end them. The kinds are the
 * program's own paths, so that no rule about PBFT's messages ever matches one of them.
 */

export type HttpPath = '/req' | '/prePrepare' | '/prepare' | '/commit';

/** A call of an address (`http.Get`). The calling handler does nothing else until the answer is back. */
export interface Call {
  readonly kind: HttpPath;
  /** The value after `warTime=`; null if the address has none. */
  readonly warTime: string | null;
  /** D4: the name that the caller gives itself. Nothing in the program checks it, and nothing is signed. */
  readonly nodeId: string | null;
  /** The caller's own number for this call, repeated in the answer. */
  readonly call: number;
}

/** The end of a call: its handler has returned, or panicked. */
export interface CallEnded {
  readonly kind: 'end';
  /** The number that the caller gave to its call. */
  readonly call: number;
  /** True if the handler panicked. The server recovers for one connection, and the caller sees the connection end. */
  readonly panicked: boolean;
}

/** `ok`, written to a browser's open page. */
export interface Ok {
  readonly kind: 'ok';
  /** The browser's call to whose page it is written. */
  readonly call: number;
  /** Number of times that this node has written, this one included. */
  readonly written: number;
}

export type DemoMessage = Call | CallEnded | Ok;

export type DemoMessageKind = DemoMessage['kind'];

export const demoLetters: Readonly<Record<DemoMessageKind, string>> = {
  '/req': 'R',
  '/prePrepare': 'PP',
  '/prepare': 'P',
  '/commit': 'C',
  ok: 'OK',
  end: 'E',
};

/** The table of the program (`nodeTable`), in the order in which a broadcast calls the nodes. */
export const nodeTable: readonly { readonly name: string; readonly port: number }[] = [
  { name: 'Apple', port: 1111 },
  { name: 'MS', port: 1112 },
  { name: 'Google', port: 1113 },
  { name: 'IBM', port: 1114 },
];

export function nameOf(node: NodeId): string {
  return nodeTable[node]?.name ?? '';
}
