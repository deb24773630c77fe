import type { Request } from '../rules/messages.ts';
import { asking } from './asking.ts';
import type { Behaviour, Liar } from './behaviour.ts';

/** With every request come all its earlier ones again (C4): what was executed is not executed twice (§4.1). */
export const asksAgain: Behaviour = {
  id: 'asksAgain',
  code: 'aa',
  who: 'client',
  touches: 'client',
  split: null,
  amount: null,
  act(liar, right) {
    right({ out: asking(liar, (_to, request) => [request, ...olderThan(liar, request)]) });
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
