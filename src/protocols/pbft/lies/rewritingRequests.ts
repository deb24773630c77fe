import type { NodeId } from '../../../engine/protocol.ts';
import type { Request } from '../rules/messages.ts';
import type { Liar, LiarOutbox } from './behaviour.ts';

/** The requests that one replica gets in the place of a client's request: the same, another, several, or none. */
export type RewriteRequest = (to: NodeId, request: Request) => readonly Request[];

/**
 * Returns an outbox that replaces the requests of a lying client, for each replica, whichever replicas they were meant
 * for.
 */
export function rewritingRequests({ place, out }: Liar, rewrite: RewriteRequest): LiarOutbox {
  const ask = (request: Request): void => {
    for (let to = 0; to < place.cluster.replicas; to++) for (const one of rewrite(to, request)) out.send(to, one);
  };
  return {
    ...out,
    send(to, message) {
      if (message.kind === 'request') ask(message);
      else out.send(to, message);
    },
    multicast(message) {
      if (message.kind === 'request') ask(message);
      else out.multicast(message);
    },
  };
}
