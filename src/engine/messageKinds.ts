import { mixText } from './network/chance.ts';
import type { Protocol } from './protocol.ts';

/** A kind of message: its letters, its number, and the hash with which its names begin. */
export interface MessageKind {
  readonly letters: string;
  readonly number: number;
  readonly hash: number;
}

/** Returns the kinds of messages of a protocol, by name. */
export function messageKindsOf(protocol: Protocol, seed: number): ReadonlyMap<string, MessageKind> {
  const kinds = Object.entries(protocol.letters).map(([kind, letters], number): [string, MessageKind] => [
    kind,
    { letters, number, hash: mixText(seed, letters) },
  ]);
  return new Map(kinds);
}
