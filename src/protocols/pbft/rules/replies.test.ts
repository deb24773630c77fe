import { describe, expect, test } from 'vitest';
import { fourReplicas, noteKinds, noteOf, oneClient } from '../../../testing/pbft/oneActor.ts';
import { replyBy, requestOf } from '../../../testing/pbft/paperMessages.ts';
import { castVote } from '../../ballot.ts';
import type { Outstanding } from './clientState.ts';
import { createOutstanding } from './clientState.ts';
import { canStillAgree, earlyAnswers, othersThan, supportOf } from './replies.ts';

interface Votes {
  readonly replies?: Readonly<Record<number, string>>;
  readonly tentative?: Readonly<Record<number, string>>;
  readonly reads?: Readonly<Record<number, string>>;
}

function outstandingWith(votes: Votes): Outstanding {
  const outstanding = createOutstanding(requestOf(), 1, 4);
  for (const kind of ['replies', 'tentative', 'reads'] as const) {
    // From the last to the first, so that no order is right by chance.
    for (const [node, choice] of Object.entries(votes[kind] ?? {}).reverse()) {
      castVote(outstanding[kind], Number(node), choice);
    }
  }
  return outstanding;
}

const { place } = oneClient(0, { ...fourReplicas, tentativeExecution: 1 });

describe('C3 (§4.1, §5.1): the replies that count together', () => {
  test('committed ones of any view: f+1', () => {
    const outstanding = outstandingWith({ replies: { 0: 'ok', 2: 'ok' } });
    expect(supportOf(place, outstanding, replyBy(2, { view: 9 }))).toEqual({ voters: [0, 2], need: 2 });
  });

  test('tentative ones of one view, and committed ones: a quorum', () => {
    const outstanding = outstandingWith({ replies: { 3: 'ok' }, tentative: { 0: '1 ok', 1: '1 ok', 2: '2 ok' } });
    const support = supportOf(place, outstanding, replyBy(1, { stage: 'tentative', view: 1 }));
    expect(support).toEqual({ voters: [0, 1, 3], need: 3 });
    expect(supportOf(place, outstanding, replyBy(2, { stage: 'tentative', view: 2 })).voters).toEqual([2, 3]);
  });

  test('tentative ones of different views are never added up: a view change may undo those of the earlier', () => {
    const client = oneClient(0, { ...fourReplicas, tentativeExecution: 1 });
    client.ask('put x 1');
    for (const [from, view] of [
      [0, 0],
      [1, 0],
      [2, 1],
    ] as const) {
      expect(noteKinds(client.hear(from, replyBy(from, { stage: 'tentative', view })))).toEqual(['counted']);
    }
    expect(client.state.outstanding).not.toBeNull();
    const third = client.hear(3, replyBy(3, { stage: 'tentative' }));
    expect(noteOf(third, 'accepted')).toMatchObject({ replicas: [0, 1, 3], need: 3 });
  });

  test('a committed one completes a tentative quorum for its own result, and no other', () => {
    const two = { 0: '0 ok', 1: '0 ok' };
    const reply = replyBy(3);
    const complete = outstandingWith({ replies: { 3: 'ok' }, tentative: two });
    expect(supportOf(place, complete, reply)).toEqual({ voters: [0, 1, 3], need: 3 });
    const short = outstandingWith({ replies: { 3: 'ok' }, tentative: { 0: '0 ok' } });
    expect(supportOf(place, short, reply)).toEqual({ voters: [3], need: 2 });
    const other = outstandingWith({ replies: { 3: 'ok' }, tentative: { 0: '0 no', 1: '0 no', 2: '0 no' } });
    expect(supportOf(place, other, reply)).toEqual({ voters: [3], need: 2 });
  });

  test('f+1 committed ones are enough, where a tentative quorum stands beside them as well', () => {
    const outstanding = outstandingWith({ replies: { 2: 'ok', 3: 'ok' }, tentative: { 0: '0 ok', 1: '0 ok' } });
    expect(supportOf(place, outstanding, replyBy(3))).toEqual({ voters: [2, 3], need: 2 });
  });

  test('a tentative one does not make use of the quorum of another view', () => {
    const outstanding = outstandingWith({ tentative: { 0: '0 ok', 1: '0 ok', 2: '0 ok', 3: '1 ok' } });
    expect(supportOf(place, outstanding, replyBy(3, { stage: 'tentative', view: 1 })).voters).toEqual([3]);
  });

  test('early answers are told by view and result, with those that committed it', () => {
    const outstanding = outstandingWith({ replies: { 0: 'a b' }, tentative: { 3: '12 a b', 2: '1 c' } });
    expect(earlyAnswers(outstanding)).toEqual([
      { result: 'a b', voters: [0, 3] },
      { result: 'c', voters: [2] },
    ]);
  });
});

describe('C3 (§4.1): replicas that named another result', () => {
  test.each<[string, Votes, number]>([
    ['none, where nobody has answered', {}, 0],
    ['none, where all agree', { replies: { 0: 'ok', 1: 'ok' } }, 0],
    [
      'none, where the same result was named at each stage',
      { replies: { 0: 'ok' }, tentative: { 1: '3 ok' }, reads: { 2: 'ok' } },
      0,
    ],
    ['those of another committed result', { replies: { 0: 'no', 1: 'ok' } }, 1],
    ['those of another tentative result', { replies: { 0: 'ok' }, tentative: { 1: '0 no', 2: '1 no' } }, 2],
    ['those of another read', { reads: { 0: 'ok', 1: 'no', 2: 'never' } }, 2],
    ['each of them once', { replies: { 0: 'no' }, tentative: { 0: '0 no', 1: '0 ok' } }, 1],
    ['one tentative result and one read', { tentative: { 1: '0 ok' }, reads: { 2: 'no' } }, 1],
  ])('%s', (_name, votes, count) => {
    expect(othersThan(outstandingWith(votes), 'ok')).toBe(count);
  });

  test('are counted in the note, and left out of it where there are none', () => {
    const client = oneClient();
    client.ask('put x 1');
    expect(noteOf(client.hear(0, replyBy(0, { result: 'no' })), 'counted')).not.toHaveProperty('others');
    expect(noteOf(client.hear(1, replyBy(1)), 'counted')).toMatchObject({ have: 1, others: 1 });
  });
});

describe('§5.1: a read', () => {
  test('may find a quorum as long as those who have not answered can make one', () => {
    for (const [reads, can] of [
      [{}, true],
      [{ 0: 'a', 1: 'b' }, true],
      [{ 0: 'a', 1: 'b', 2: 'a' }, true],
      [{ 0: 'a', 1: 'b', 2: 'c' }, false],
      [{ 0: 'a', 1: 'a', 2: 'b', 3: 'b' }, false],
    ] as const) {
      expect(canStillAgree(place, outstandingWith({ reads }))).toBe(can);
    }
  });
});
