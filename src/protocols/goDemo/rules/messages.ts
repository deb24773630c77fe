import type { NodeId } from '../../../engine/protocol.ts';

/**
 * What the nodes of the naive Go program say to each other: calls of four addresses, and the answers that end them. The
 * kinds are the program's own paths, so that no rule about PBFT's messages ever takes one for its own.
 */

export type Path = '/req' | '/prePrepare' | '/prepare' | '/commit';

/** A call of an address (`http.Get`). The caller does nothing else in that handler until the answer is back. */
export interface Call {
  readonly kind: Path;
  /** What the address says behind `warTime=`; null where it says nothing. */
  readonly warTime: string | null;
  /** D4: who the caller says it is. Nothing in the program checks it, and nothing is signed. */
  readonly nodeId: string | null;
  /** The caller's own number for this call, which its answer bears. */
  readonly call: number;
}

/** A handler is through, or has broken off: the end of a call. */
export interface CallEnded {
  readonly kind: 'end';
  /** The number the caller gave its call. */
  readonly call: number;
  /** The handler panicked. The server catches that for one connection, and its caller sees the connection end. */
  readonly panicked: boolean;
}

/** `ok`, written to a browser's open page. */
export interface Ok {
  readonly kind: 'ok';
  /** The browser's call whose page it is written to. */
  readonly call: number;
  /** Counts what this node has ever written. */
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

/** The table of the program (`nodeTable`): who there is, in the order in which a broadcast goes through them. */
export const nodeTable: readonly { readonly name: string; readonly port: number }[] = [
  { name: 'Apple', port: 1111 },
  { name: 'MS', port: 1112 },
  { name: 'Google', port: 1113 },
  { name: 'IBM', port: 1114 },
];

export function nameOf(node: NodeId): string {
  return nodeTable[node]?.name ?? '';
}
