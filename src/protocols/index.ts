import { broadcastDemo } from './goDemo/goDemo.ts';
import type { DemoMessageKind } from './goDemo/rules/messages.ts';
import { pbft } from './pbft/pbft.ts';
import type { PbftMessageKind } from './pbft/rules/messages.ts';

/** All protocols. Adding one is one folder and one line here; links name them by their place, so none ever moves. */
export const protocols = { pbft, 'broadcast-demo': broadcastDemo } as const;

export type ProtocolId = keyof typeof protocols;

/** Every kind of message there is: no two protocols have one in common. */
export type MessageKind = PbftMessageKind | DemoMessageKind;
