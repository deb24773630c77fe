import type { ComponentType } from 'react';
import type { Journey } from '../../../engine/journeys.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { ClientFocus } from './ClientFocus.tsx';
import { DemoBrowserFocus } from './goDemo/DemoBrowserFocus.tsx';
import { DemoMessageContents } from './goDemo/DemoMessageContents.tsx';
import { DemoNodeFocus } from './goDemo/DemoNodeFocus.tsx';
import { MessageContents } from './inspect/MessageContents.tsx';
import { PlainMessage, PlainNode } from './PlainViews.tsx';
import { ReplicaFocus } from './ReplicaFocus.tsx';

/** The parts of the panels that are a protocol's own: its nodes from within, and the contents of its messages. */
export interface ProtocolViews {
  readonly Replica: ComponentType<{ readonly node: NodeId }>;
  readonly Client: ComponentType<{ readonly node: NodeId }>;
  readonly Message: ComponentType<{ readonly journey: Journey }>;
}

/** Another protocol is shown plainly. */
export function viewsOf(protocol: string): ProtocolViews {
  return protocolViews[protocol] ?? plainViews;
}

const protocolViews: Readonly<Record<string, ProtocolViews>> = {
  pbft: { Replica: ReplicaFocus, Client: ClientFocus, Message: MessageContents },
  'broadcast-demo': { Replica: DemoNodeFocus, Client: DemoBrowserFocus, Message: DemoMessageContents },
};

const plainViews: ProtocolViews = { Replica: PlainNode, Client: PlainNode, Message: PlainMessage };
