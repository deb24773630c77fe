import { describe, expect, test } from 'vitest';
import { oneReplica } from '../../../testing/pbft/oneActor.ts';
import { prePrepareOf, requestOf } from '../../../testing/pbft/paperMessages.ts';
import { forgetExecuted, lacksBodies, markOrdered, rememberRequest } from './pending.ts';
import { createSlot } from './slot.ts';

describe('T1 (§4.4): the requests that a replica waits for', () => {
  test('are one a client, the latest, in the order of arrival: a later one goes to the end', () => {
    const { state } = oneReplica(1);
    for (const request of [{ client: 0 }, { client: 1 }, { client: 0, timestamp: 2 }]) {
      expect(rememberRequest(state, requestOf(request))).toBe(true);
    }
    expect([...state.pending.values()]).toEqual([requestOf({ client: 1 }), requestOf({ client: 0, timestamp: 2 })]);
    expect(rememberRequest(state, requestOf({ client: 0, timestamp: 2 }))).toBe(false);
    expect(rememberRequest(state, requestOf({ client: 0, timestamp: 1 }))).toBe(false);
  });

  test('are no longer waited for once they are executed, and not before', () => {
    const { state } = oneReplica(1);
    for (const client of [0, 1]) rememberRequest(state, requestOf({ client, timestamp: 2 }));
    state.service.lastReplies.set(0, { timestamp: 2, result: 'ok' });
    state.service.lastReplies.set(1, { timestamp: 1, result: 'ok' });
    forgetExecuted(state);
    expect([...state.pending.keys()]).toEqual([1]);
  });
});

describe('PP2 (§4.2): a request that has its number', () => {
  const held = [requestOf({ client: 0 }), requestOf({ client: 1, timestamp: 2 })];

  test('waits for none any more; those of others, and later ones of its client, wait on', () => {
    const { state } = oneReplica(0);
    for (const [ordered, waiting] of [
      [requestOf({ client: 1, timestamp: 2 }), held.slice(0, 1)],
      [requestOf({ client: 1, timestamp: 3 }), held.slice(0, 1)],
      [requestOf({ client: 1, timestamp: 1 }), held],
      [requestOf({ client: 2, timestamp: 9 }), held],
    ] as const) {
      state.buffered.splice(0, state.buffered.length, ...held);
      markOrdered(state, [ordered]);
      expect(state.buffered).toEqual(waiting);
    }
  });

  test('never makes an earlier number count again: the highest timestamp is kept', () => {
    const { state } = oneReplica(0);
    for (const timestamp of [1, 3, 2]) markOrdered(state, [requestOf({ timestamp })]);
    expect(state.ordered.get(0)).toBe(3);
  });
});

describe('NV5 (§4.4): a replica lacks requests of O', () => {
  test('as long as it has executed less than max-s, and no longer', () => {
    const { state } = oneReplica(2);
    const slot = createSlot(1, 2, 4);
    slot.proposal = prePrepareOf(requestOf(), { view: 1, sequence: 2 });
    state.log.set(1, { ...createSlot(1, 1, 4), proposal: slot.proposal, batch: [] });
    state.log.set(2, slot);
    expect(lacksBodies(state)).toBe(false);
    state.newViewUpTo = 2;
    state.lastExecuted = 1;
    expect(lacksBodies(state)).toBe(true);
    // The state that it fetched has the effect of all of them.
    state.lastExecuted = 2;
    expect(lacksBodies(state)).toBe(false);
    state.lastExecuted = 0;
    slot.batch = [];
    expect(lacksBodies(state)).toBe(false);
  });
});
