import { pbft } from './pbft/pbft.ts';
import type { Protocol } from './protocol.ts';

/** All protocols. Adding one is one folder and one line here. */
export const protocols = { pbft } as const;

export type ProtocolId = keyof typeof protocols;

export function protocolOf(id: ProtocolId): Protocol {
  return protocols[id] as Protocol;
}
