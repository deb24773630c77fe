import { describe, expect, test } from 'vitest';
import type { ServiceState } from './service.ts';
import { copyService, digestOfService } from './service.ts';

function serviceOf(values: readonly (readonly [string, string])[], replies: readonly (readonly [number, number])[]) {
  const lastReplies = new Map(replies.map(([client, timestamp]) => [client, { timestamp, result: 'ok' }]));
  return { values: new Map(values), lastReplies } satisfies ServiceState;
}

const pairs = [
  ['b', '2'],
  ['a', '1'],
  ['c', '3'],
] as const;
const replies = [
  [1, 7],
  [0, 5],
  [2, 9],
] as const;
const known = serviceOf(pairs, replies);

describe('C6 (§4.3): the digest of a state', () => {
  test('is the same whatever the order in which it came about', () => {
    const digest = digestOfService(known);
    for (const [order, replyOrder] of [
      [
        [2, 1, 0],
        [0, 1, 2],
      ],
      [
        [1, 0, 2],
        [1, 0, 2],
      ],
      [
        [1, 2, 0],
        [2, 1, 0],
      ],
    ] as const) {
      // Another state in between, so that it is computed anew.
      digestOfService(serviceOf([], []));
      const other = serviceOf(
        order.map((index) => pairs[index]),
        replyOrder.map((index) => replies[index]),
      );
      expect(digestOfService(other)).toBe(digest);
    }
  });

  test('is another for another value, key, reply or timestamp, whichever was asked for before', () => {
    const others: ServiceState[] = [
      serviceOf(
        [
          ['b', '2'],
          ['a', '1'],
          ['c', '4'],
        ],
        replies,
      ),
      serviceOf(
        [
          ['b', '2'],
          ['a', '1'],
          ['d', '3'],
        ],
        replies,
      ),
      serviceOf(pairs.slice(1), replies),
      serviceOf(pairs, replies.slice(1)),
      serviceOf(pairs, [
        [1, 7],
        [0, 5],
        [2, 8],
      ]),
      serviceOf(pairs, [
        [1, 7],
        [0, 5],
        [3, 9],
      ]),
    ];
    const withOtherResult = copyService(known);
    withOtherResult.lastReplies.set(2, { timestamp: 9, result: 'no' });
    const digest = digestOfService(known);
    for (const other of [...others, withOtherResult]) {
      digestOfService(known);
      expect(digestOfService(other)).not.toBe(digest);
    }
    expect(digestOfService(known)).toBe(digest);
    const [one, other] = ['ok', 'no'].map((result) => {
      return { values: new Map(), lastReplies: new Map([[0, { timestamp: 1, result }]]) };
    }) as [ServiceState, ServiceState];
    expect(digestOfService(one)).not.toBe(digestOfService(other));
  });

  test('follows a state that changes after it was asked for', () => {
    const service = copyService(known);
    const before = digestOfService(service);
    service.values.set('a', 'changed');
    expect(digestOfService(service)).not.toBe(before);
    service.values.set('a', '1');
    expect(digestOfService(service)).toBe(before);
  });
});
