import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { Pair, Side } from '../engine/pair.ts';
import type { Ticks } from '../engine/protocol.ts';

/** The knowledge that a picture has of the run beside its own: they share the room and one scale of time. */
export interface Compared {
  readonly pair: Pair;
  /** The place of its own run in the pair. */
  readonly side: Side;
  /** The time at which the two runs part; null where they do not. */
  readonly partsAt: Ticks | null;
  /** The messages that its own run alone has, by name. */
  readonly only: ReadonlySet<EnvelopeId>;
}
