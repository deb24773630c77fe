import type { Protocol } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import { goDemo } from './goDemo/index.ts';
import type { DemoMessageKind } from './goDemo/rules/messages.ts';
import type { ProtocolKit } from './kit.ts';
import { pbft } from './pbft/index.ts';
import type { PbftMessageKind } from './pbft/rules/messages.ts';

/** All protocols. Adding one is one folder and one line here; links name them by their place, so none ever moves. */
export const protocols = { pbft, 'broadcast-demo': goDemo } satisfies Readonly<Record<string, ProtocolKit>>;

export type ProtocolId = keyof typeof protocols;

/** The ids of all protocols, in the order of the registry. */
export function protocolIds(): readonly ProtocolId[] {
  return Object.keys(protocols) as ProtocolId[];
}

/** Every kind of message there is: no two protocols have one in common. */
export type MessageKind = PbftMessageKind | DemoMessageKind;

/** @throws where there is no such protocol: a mistake of the program, since links and files are checked. */
export function kitOf({ protocol }: Pick<Setup, 'protocol'>): ProtocolKit {
  const kit = (protocols as Readonly<Record<string, ProtocolKit>>)[protocol];
  if (!kit) throw new Error(`There is no protocol ${protocol}.`);
  return kit;
}

export function protocolOf(protocol: string): Protocol {
  return kitOf({ protocol }).protocol;
}
