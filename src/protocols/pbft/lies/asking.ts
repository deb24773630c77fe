import type { NodeId } from '../../../engine/protocol.ts';
import type { Request } from '../rules/messages.ts';
import type { Liar, LiarOutbox } from './behaviour.ts';

/** What one replica gets in the place of a client's request: that, another, several, or nothing. */
export type Asking = (to: NodeId, request: Request) => readonly Request[];

/** An outbox in which every request, to whomever it was meant to go, goes to each replica as the lying client wants. */
export function asking({ place, out }: Liar, asked: Asking): LiarOutbox {
  const ask = (request: Request): void => {
    for (let to = 0; to < place.cluster.replicas; to++) for (const one of asked(to, request)) out.send(to, one);
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
