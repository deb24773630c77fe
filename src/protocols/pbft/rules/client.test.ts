import { describe, expect, test } from 'vitest';
import { ignoredNote, noteKinds, noteOf, oneClient } from '../../../testing/pbft/oneActor.ts';
import { replyBy, requestOf } from '../../../testing/pbft/paperMessages.ts';
import { RETRANSMIT } from './client.ts';

describe('C1 (§4.1): requests', () => {
  test('carry the operation, the client, and a timestamp that grows with every request', () => {
    const client = oneClient(1);
    const first = client.ask('put x 1');
    expect(first.sends.map(({ message }) => message)).toEqual([requestOf({ client: 1 })]);
    client.ask('get x');
    client.hear(0, replyBy(0, { client: 1 }));
    const accepting = client.hear(1, replyBy(1, { client: 1 }));
    const second = requestOf({ operation: 'get x', timestamp: 2, client: 1 });
    expect(accepting.sends.map(({ message }) => message)).toEqual([second]);
  });

  test('are outstanding one at a time: the others wait their turn, oldest first', () => {
    const client = oneClient();
    client.ask('put x 1');
    expect(client.ask('put x 2')).toEqual({
      notes: [{ kind: 'queued', operation: 'put x 2', behind: 1 }],
      sends: [],
      timers: [],
    });
    expect(noteOf(client.ask('put x 3'), 'queued')?.behind).toBe(2);
    client.hear(0, replyBy(0));
    const next = client.hear(1, replyBy(1));
    expect(noteKinds(next)).toEqual(['counted', 'accepted', 'timerCancelled', 'requested', 'timerStarted']);
    expect(noteOf(next, 'requested')).toMatchObject({ operation: 'put x 2', timestamp: 2, attempt: 0 });
    expect(client.state.queue).toEqual(['put x 3']);
  });
});

describe('C2 (§4.1): a request goes to the primary the client believes in', () => {
  test('point to point, with a timer for the reply', () => {
    const answer = oneClient().ask('put x 1');
    expect(answer).toEqual({
      notes: [
        { kind: 'requested', operation: 'put x 1', timestamp: 1, to: 0, attempt: 0, readOnly: false },
        { kind: 'timerStarted', timer: RETRANSMIT, after: 600 },
      ],
      sends: [{ to: 0, message: requestOf() }],
      timers: [{ timer: RETRANSMIT, after: 600 }],
    });
  });

  test('which it learns from the views in the replies it accepts', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.ask('put x 2');
    client.hear(2, replyBy(2, { view: 5 }));
    expect(client.hear(3, replyBy(3, { view: 5 })).sends.map(({ to }) => to)).toEqual([1]);
    expect(client.state.view).toBe(5);
  });

  test('and no f liars among f+1 can push it to a view that no correct replica is in', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.ask('put x 2');
    client.hear(3, replyBy(3, { view: 1_000_002 }));
    expect(client.hear(2, replyBy(2, { view: 1 })).sends.map(({ to }) => to)).toEqual([1]);
  });

  test('and which never goes back', () => {
    const client = oneClient();
    for (const [timestamp, view] of [[1, 2] as const, [2, 1] as const]) {
      client.ask('put x 1');
      client.hear(0, replyBy(0, { timestamp, view }));
      client.hear(1, replyBy(1, { timestamp, view }));
    }
    expect([client.state.accepted, client.state.view]).toEqual([2, 2]);
  });
});

describe('C3 (§4.1): a result is accepted after f+1 replies of different replicas with equal t and r', () => {
  test.each([
    [4, 2],
    [6, 2],
    [7, 3],
    [10, 4],
  ])('n = %i: after %i', (replicas, needed) => {
    const client = oneClient(0, { ...oneClient().place.cluster, replicas });
    client.ask('put x 1');
    for (let replica = 0; replica < needed - 1; replica++) {
      const answer = client.hear(replica, replyBy(replica));
      expect(answer.notes).toEqual([
        {
          kind: 'counted',
          vote: 'reply',
          view: 0,
          sequence: 1,
          have: replica + 1,
          need: needed,
          proposalKnown: true,
        },
      ]);
    }
    const last = client.hear(needed - 1, replyBy(needed - 1));
    expect(noteOf(last, 'accepted')).toEqual({
      kind: 'accepted',
      timestamp: 1,
      operation: 'put x 1',
      result: 'ok',
      replicas: Array.from({ length: needed }, (_, replica) => replica),
      have: needed,
      need: needed,
    });
    expect(last.timers).toEqual([{ timer: RETRANSMIT, after: null }]);
    expect(client.state.outstanding).toBeNull();
  });

  test('not after two of one replica', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.hear(3, replyBy(3, { result: 'EVIL' }));
    expect(ignoredNote(client.hear(3, replyBy(3, { result: 'EVIL' })))?.why).toBe('duplicate');
    expect(client.state.accepted).toBe(0);
  });

  test('not where the results differ; the one that f+1 agree on wins', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.hear(3, replyBy(3, { result: 'EVIL' }));
    expect(noteKinds(client.hear(0, replyBy(0)))).toEqual(['counted']);
    expect(noteOf(client.hear(2, replyBy(2)), 'accepted')).toMatchObject({ result: 'ok', replicas: [0, 2] });
  });

  test('whatever views they name', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.hear(0, replyBy(0, { view: 0 }));
    expect(noteOf(client.hear(1, replyBy(1, { view: 1 })), 'accepted')).toMatchObject({ replicas: [0, 1] });
  });

  test('and only for the request it waits for', () => {
    const client = oneClient();
    expect(ignoredNote(client.hear(0, replyBy(0)))?.why).toBe('notOutstanding');
    client.ask('put x 1');
    expect(ignoredNote(client.hear(0, replyBy(0, { timestamp: 2 })))?.why).toBe('notOutstanding');
    expect(ignoredNote(client.hear(0, replyBy(0, { client: 1 })))?.why).toBe('notForMe');
    expect(ignoredNote(client.hear(3, replyBy(0)))?.why).toBe('wrongSigner');
    expect(client.state.accepted).toBe(0);
  });
});

describe('C4 (§4.1): without f+1 replies in time', () => {
  test('the client sends the same request to all replicas', () => {
    const client = oneClient();
    client.ask('put x 1');
    expect(client.expire(RETRANSMIT)).toEqual({
      notes: [
        { kind: 'requested', operation: 'put x 1', timestamp: 1, to: 'all', attempt: 1, readOnly: false },
        { kind: 'timerStarted', timer: RETRANSMIT, after: 1200 },
      ],
      sends: [{ to: 'all', message: requestOf() }],
      timers: [{ timer: RETRANSMIT, after: 1200 }],
    });
  });

  test('it waits twice as long each time, up to eight times', () => {
    const client = oneClient();
    client.ask('put x 1');
    const waits = Array.from({ length: 5 }, () => client.expire(RETRANSMIT).timers[0]?.after);
    expect(waits).toEqual([1200, 2400, 4800, 4800, 4800]);
  });

  test('replies to the first sending count together with replies to a later one', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.hear(1, replyBy(1));
    client.expire(RETRANSMIT);
    expect(noteOf(client.hear(2, replyBy(2)), 'accepted')?.replicas).toEqual([1, 2]);
  });

  test('the next request starts with the short wait again', () => {
    const client = oneClient();
    client.ask('put x 1');
    client.ask('put x 2');
    client.expire(RETRANSMIT);
    client.hear(1, replyBy(1));
    const next = client.hear(2, replyBy(2));
    expect(next.timers).toEqual([
      { timer: RETRANSMIT, after: null },
      { timer: RETRANSMIT, after: 600 },
    ]);
  });
});
