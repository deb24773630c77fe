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
  words: {
    en: {
      name: 'Sends its old requests again with every new one',
      begins: '{node} begins to send its old requests again with every new one.',
    },
    zh: { name: '每次请求都附上旧请求', begins: '{node} 开始在每次请求时把旧请求再发一遍。' },
  },
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
