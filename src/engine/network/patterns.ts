import type { Message, NodeId, Position, Protocol } from '../protocol.ts';

/** Stands in a pattern for anything. */
export const ANY = '*';

export type Any = typeof ANY;

/** A description of messages that the network drops when they are sent. */
export interface Pattern {
  /** The letters of a message kind. */
  readonly letters: string | Any;
  /** A message that belongs to no view, or to no slot, fits no number here, whatever its other numbers are. */
  readonly view: number | Any;
  readonly slot: number | Any;
  readonly from: NodeId | Any;
  readonly to: NodeId | Any;
}

/** A message about to be sent, with the letters of its kind. */
export interface Addressed {
  readonly message: Message;
  readonly letters: string;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Returns the first of the patterns that the message fits; null if it fits none. */
export function patternFor<Drop extends Pattern>(
  patterns: readonly Drop[],
  protocol: Protocol,
  { message, letters, from, to }: Addressed,
): Drop | null {
  for (const pattern of patterns) {
    if (!fits(pattern.letters, letters) || !fits(pattern.from, from) || !fits(pattern.to, to)) continue;
    if (pattern.view === ANY && pattern.slot === ANY) return pattern;
    const position: Position = protocol.positionOf?.(message) ?? {};
    if (fits(pattern.view, position.view) && fits(pattern.slot, position.slot)) return pattern;
  }
  return null;
}

function fits(wanted: string | number, actual: string | number | undefined): boolean {
  return wanted === ANY || wanted === actual;
}

export function isSamePattern(a: Pattern, b: Pattern): boolean {
  return a.letters === b.letters && a.view === b.view && a.slot === b.slot && a.from === b.from && a.to === b.to;
}
