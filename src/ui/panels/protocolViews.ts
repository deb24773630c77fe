import type { ComponentType } from 'react';
import type { ProtocolId } from '../../protocol/index.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import type { Journey } from '../../simulation/journeys.ts';
import { DemoBrowserFocus } from '../broadcastDemo/DemoBrowserFocus.tsx';
import { DemoMessageContents } from '../broadcastDemo/DemoMessageContents.tsx';
import { DemoNodeFocus } from '../broadcastDemo/DemoNodeFocus.tsx';
import { MessageContents } from '../inspect/MessageContents.tsx';
import { ClientFocus } from './ClientFocus.tsx';
import { ReplicaFocus } from './ReplicaFocus.tsx';

/** What the panels show of a protocol's own: its nodes from within, and what its messages say. */
export interface ProtocolViews {
  readonly Replica: ComponentType<{ readonly node: NodeId }>;
  readonly Client: ComponentType<{ readonly node: NodeId }>;
  readonly Message: ComponentType<{ readonly journey: Journey }>;
}

export const protocolViews: Readonly<Record<ProtocolId, ProtocolViews>> = {
  pbft: { Replica: ReplicaFocus, Client: ClientFocus, Message: MessageContents },
  'broadcast-demo': { Replica: DemoNodeFocus, Client: DemoBrowserFocus, Message: DemoMessageContents },
};
