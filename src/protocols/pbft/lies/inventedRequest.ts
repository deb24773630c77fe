import type { NodeId, Place } from '../../../engine/protocol.ts';
import type { Request } from '../rules/messages.ts';

/** The operation of requests that liars make up. */
const INVENTED_OPERATION = 'put x evil';

/** A request in the name of a client. It is genuine only where that client is in league with the liars. */
export function inventedRequest({ cluster }: Place, client: NodeId, timestamp: number): Request {
  return {
    kind: 'request',
    operation: INVENTED_OPERATION,
    timestamp,
    client: client - cluster.replicas,
    signature: 'genuine',
    readOnly: false,
  };
}
