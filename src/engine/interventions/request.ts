import type { ClientIndex } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface RequestAction {
  readonly kind: 'request';
  /** The number of the client, from 0. */
  readonly client: ClientIndex;
  readonly operation: string;
}

/** A client sends a request for an operation to the replicas. */
export const request: InterventionDescriptor<RequestAction> = {
  kind: 'request',
  code: 'q',
  target: 'client',
  isFault: false,
  isCommon: true,
  fields: [
    { name: 'client', type: 'client' },
    { name: 'operation', type: 'operation' },
  ],
  apply(world, { client, operation }) {
    const id = world.setup.cluster.replicas + client;
    const node = nodeOf(world, id);
    if (!node) return { done: false, why: 'noSuchNode' };
    if (!node.up) return { done: false, why: 'clientDown' };
    return { done: true, node: id, input: { kind: 'operation', operation } };
  },
};
