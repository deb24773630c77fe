import type { Request } from '../rules/messages.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { rewritingRequests } from './rewritingRequests.ts';

/** Sends all its earlier requests again with every new one (C4): an executed request is not executed twice (§4.1). */
export const asksAgain: Behaviour = {
  id: 'asksAgain',
  code: 'aa',
  who: 'client',
  touches: 'client',
  split: null,
  amount: null,
  act(liar, right) {
    right({ out: rewritingRequests(liar, (_to, request) => [request, ...olderThan(liar, request)]) });
  },
};

function olderThan({ place, everythingSaid }: Liar, { timestamp }: Request): Request[] {
  const older = new Map<number, Request>();
  for (const { from, message } of everythingSaid()) {
    if (from === place.self && message.kind === 'request' && message.timestamp < timestamp) {
      older.set(message.timestamp, message);
    }
  }
  return [...older.values()];
}
