import type { Monitor } from '../engine/monitors/monitor.ts';
import type { Step } from '../engine/trace.ts';
import type { ProtocolId } from './index.ts';

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

/** As far as they are loaded. They come with the protocols themselves, and without its protocol no run is made. */
let known: Readonly<Partial<Record<OtherProtocolId, OtherProtocol>>> = {};

export function makeOthersKnown(others: Readonly<Record<OtherProtocolId, OtherProtocol>>): void {
  known = others;
}

export function otherProtocolOf(id: OtherProtocolId): OtherProtocol | undefined {
  return known[id];
}

export function loadedOthers(): readonly OtherProtocol[] {
  return Object.values(known);
}
