import type { NodeId } from '../../../engine/protocol.ts';
import type { Body, FetchState } from '../rules/messages.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { FALSE_SERVICE } from './falseService.ts';
import { inventedRequest } from './inventedRequest.ts';
import { telling } from './telling.ts';

/** Who has to catch up gets a false state (B9), and false requests for a digest it knows: both are compared (§4.4). */
export const sendsFalseState: Behaviour = {
  id: 'sendsFalseState',
  code: 'st',
  who: 'replica',
  touches: 'state',
  split: null,
  amount: null,
  act(liar, right) {
    const { input } = liar;
    if (input?.kind === 'message' && input.message.kind === 'fetchState') {
      return sendFalseState(liar, input.from, input.message);
    }
    right({ out: telling(liar, (_to, message) => [message.kind === 'body' ? falseBody(liar, message) : message]) });
  },
};

function sendFalseState({ place, out }: Liar, to: NodeId, { sequence }: FetchState): void {
  out.send(to, { kind: 'stateCopy', sequence, service: FALSE_SERVICE, proof: [], replica: place.self });
}

function falseBody({ place }: Liar, body: Body): Body {
  return { ...body, batch: [inventedRequest(place, place.cluster.replicas, 1)] };
}
