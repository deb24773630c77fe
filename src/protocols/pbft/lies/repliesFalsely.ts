import type { PbftMessage, Request } from '../rules/messages.ts';
import { clientNode } from '../rules/replicaState.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { replicaStateOf, rewriting } from './rewriting.ts';

/** The false result that all liars claim, so that they need no agreement on it. */
export const FALSE_RESULT = 'evil';

/** Replies with a false result, before all others (N8, N9); with f+1 such liars, a client accepts it (X7). */
export const repliesFalsely: Behaviour = {
  id: 'repliesFalsely',
  code: 'rf',
  who: 'replica',
  touches: 'client',
  split: null,
  amount: null,
  act(liar, right) {
    const { input } = liar;
    if (input?.kind === 'message') for (const request of requestsIn(input.message)) answer(liar, request);
    right({
      out: rewriting(liar, (_to, message) => [
        message.kind === 'reply' ? { ...message, result: FALSE_RESULT } : message,
      ]),
    });
  },
};

function requestsIn(message: PbftMessage): readonly Request[] {
  if (message.kind === 'request') return [message];
  return message.kind === 'prePrepare' ? message.batch : [];
}

function answer(liar: Liar, { client, timestamp, readOnly }: Request): void {
  const { place, out } = liar;
  out.send(clientNode(place.cluster.replicas, client), {
    kind: 'reply',
    view: replicaStateOf(liar).view,
    timestamp,
    client,
    replica: place.self,
    result: FALSE_RESULT,
    stage: readOnly ? 'readOnly' : 'committed',
  });
}
