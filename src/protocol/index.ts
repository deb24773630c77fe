import { broadcastDemo } from './broadcastDemo/broadcastDemo.ts';
import { pbft } from './pbft/pbft.ts';
import type { Protocol } from './protocol.ts';

/** All protocols. Adding one is one folder and one line here; links name them by their place, so none ever moves. */
export const protocols = { pbft, 'broadcast-demo': broadcastDemo } as const;

export type ProtocolId = keyof typeof protocols;

export function protocolOf(id: ProtocolId): Protocol {
  return protocols[id] as Protocol;
}
