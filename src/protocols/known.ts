import type { Protocol } from '../engine/protocol.ts';
import type { ProtocolId } from './index.ts';
import { pbft } from './pbft/pbft.ts';

/**
 * The protocols, as far as they are loaded. A page that runs PBFT does not need the code of any other: it comes with
 * whatever reads, checks or offers runs of it, and all of that comes before such a run is made.
 */
let known: Readonly<Partial<Record<ProtocolId, Protocol>>> = { pbft: pbft as Protocol };

export function makeKnown(protocols: Readonly<Record<ProtocolId, Protocol>>): void {
  known = protocols;
}

/** @throws where nobody has loaded it: a mistake of the program. */
export function protocolOf(id: ProtocolId): Protocol {
  const protocol = known[id];
  if (!protocol) throw new Error('The protocols are not loaded.');
  return protocol;
}
