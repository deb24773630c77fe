import type { ProtocolId } from '../protocol/index.ts';
import type { Monitor } from './monitors/monitor.ts';
import type { Step } from './trace.ts';

/** What has to be known of the runs of a protocol other than PBFT while they are made and shown. */
export interface OtherProtocol {
  /** What it must keep. */
  readonly monitors: readonly Monitor[];
  /** Whether it is worth stopping at this step. No kind of note belongs to two protocols, so any step may be asked about. */
  isMilestone(step: Step): boolean;
  /** Which answer a client accepted in this step; null where none. */
  acceptedIn(step: Step): number | null;
}

export type OtherProtocolId = Exclude<ProtocolId, 'pbft'>;

/** As far as they are loaded: they come with the protocols themselves. */
let known: Readonly<Partial<Record<OtherProtocolId, OtherProtocol>>> = {};

export function makeOthersKnown(others: Readonly<Record<OtherProtocolId, OtherProtocol>>): void {
  known = others;
}

/** @throws where nobody has loaded it: a mistake of the program. */
export function otherProtocolOf(id: OtherProtocolId): OtherProtocol {
  const other = known[id];
  if (!other) throw new Error(`What is known of the protocol ${id} is not loaded.`);
  return other;
}

export function loadedOthers(): readonly OtherProtocol[] {
  return Object.values(known);
}
