import type { ComponentType } from 'react';
import type { Journey } from '../../../engine/journeys.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { ProtocolId } from '../../../protocols/index.ts';
import { ClientFocus } from './ClientFocus.tsx';
import { DemoBrowserFocus } from './goDemo/DemoBrowserFocus.tsx';
import { DemoMessageContents } from './goDemo/DemoMessageContents.tsx';
import { DemoNodeFocus } from './goDemo/DemoNodeFocus.tsx';
import { MessageContents } from './inspect/MessageContents.tsx';
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
