import type { PbftMessage, Request } from '../rules/messages.ts';
import { clientNode } from '../rules/replicaState.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { replicaStateOf, telling } from './telling.ts';

/** The result that liars claim. They need not agree on it beforehand: this is the one. */
export const FALSE_RESULT = 'evil';

/** Answers with a false result, and before all others (N8, N9); with f+1 of its kind, a client believes it (X7). */
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
      out: telling(liar, (_to, message) => [message.kind === 'reply' ? { ...message, result: FALSE_RESULT } : message]),
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
