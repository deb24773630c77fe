import { describe, expect, test } from 'vitest';
import { bringToCommitted, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { becomePrimary, leaveView } from '../../../testing/pbft/betweenViews.ts';
import type { Answer } from '../../../testing/pbft/oneActor.ts';
import { fourReplicas, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import {
  certificateBy,
  commitBy,
  newViewOf,
  prePrepareOf,
  prepareBy,
  proofBy,
  requestOf,
  statusBy,
  viewChangeBy,
} from '../../../testing/pbft/paperMessages.ts';
import { FETCH, NEW_VIEW, patience, REQUEST, STATUS } from './timers.ts';

const CLIENT_0 = 4;
const CLIENT_1 = 5;
const A = prePrepareOf(requestOf());

/** The changes of one timer in a step, in order: the ticks it runs for now, or null where it was stopped. */
function timer(answer: Answer, name: string): (number | null)[] {
  return answer.timers.filter((change) => change.timer === name).map(({ after }) => after);
}

describe('T1 (§4.4): a backup that waits for a request', () => {
  test.each([
    ['from its client', (it: ReturnType<typeof oneReplica>) => it.hear(CLIENT_0, requestOf())],
    ['relayed', (it: ReturnType<typeof oneReplica>) => it.hear(3, requestOf())],
    ['inside a PRE-PREPARE (ambiguity 4)', (it: ReturnType<typeof oneReplica>) => it.hear(0, A)],
  ])('%s starts its timer', (_, happens) => {
    expect(timer(happens(oneReplica(1)), REQUEST)).toEqual([500]);
  });

  test('does not start it anew when it gets the request again, or another one', () => {
    const backup = oneReplica(1);
    backup.hear(CLIENT_0, requestOf());
    expect(timer(backup.hear(0, A), REQUEST)).toEqual([]);
    expect(timer(backup.hear(CLIENT_1, requestOf({ client: 1 })), REQUEST)).toEqual([]);
  });

  test('stops it when the request is executed and nothing else is waited for', () => {
    const backup = oneReplica(1);
    expect(timer(bringToCommitted(backup, A), REQUEST)).toEqual([null]);
  });

  test('starts it anew for the next request where it waits for another', () => {
    const backup = oneReplica(1);
    backup.hear(CLIENT_0, requestOf());
    backup.hear(CLIENT_1, requestOf({ client: 1 }));
    expect(timer(bringToCommitted(backup, A), REQUEST)).toEqual([500]);
  });

  test('has none as primary, until it makes no progress: it may be the only one that waits still', () => {
    const primary = oneReplica(0);
    expect(timer(primary.hear(CLIENT_0, requestOf()), REQUEST)).toEqual([]);
    expect(timer(primary.expire(STATUS), REQUEST)).toEqual([500]);
    expect(timer(primary.expire(STATUS), REQUEST)).toEqual([]);
    expect(noteOf(primary.expire(REQUEST), 'viewChangeStarted')).toMatchObject({ view: 1, why: 'requestTimeout' });
  });

  test('and as primary stops it with the next progress', () => {
    const primary = oneReplica(0);
    for (const client of [0, 1]) primary.hear(4 + client, requestOf({ client }));
    primary.expire(STATUS);
    const proposal = prePrepareOf(requestOf());
    for (const voter of [1, 2]) primary.hear(voter, prepareBy(voter, proposal));
    primary.hear(1, commitBy(1, proposal));
    const executing = primary.hear(2, commitBy(2, proposal));
    expect(noteOf(executing, 'executed')).not.toBeNull();
    expect(timer(executing, REQUEST)).toEqual([null]);
  });
});

test('T2 (§4.4): only the oldest request stops the timer, or a primary could starve its client (E20, scenario P13)', () => {
  const backup = oneReplica(1);
  backup.hear(CLIENT_1, requestOf({ client: 1 }));
  const others = [1, 2, 3].map((sequence) => bringToCommitted(backup, proposalAt(sequence)));
  expect(others.map((answer) => timer(answer, REQUEST))).toEqual([[], [], []]);
  expect(noteOf(backup.expire(REQUEST), 'viewChangeStarted')).toMatchObject({ view: 1, why: 'requestTimeout' });
});

describe('T3 (§4.5.2): after its VIEW-CHANGE a replica', () => {
  test('waits for nothing until q ask for that view, and for the NEW-VIEW from then on (E21)', () => {
    const backup = oneReplica(2);
    const leaving = leaveView(backup);
    expect([timer(leaving, REQUEST), timer(leaving, NEW_VIEW)]).toEqual([[], []]);
    expect(timer(backup.hear(3, viewChangeBy(3)), NEW_VIEW)).toEqual([]);
    expect(timer(backup.hear(0, viewChangeBy(0)), NEW_VIEW)).toEqual([500]);
  });

  test('goes to the view after when the NEW-VIEW does not come, and waits twice as long each time', () => {
    const backup = oneReplica(3, { ...fourReplicas, replicas: 7 });
    leaveView(backup);
    const waits: (number | null)[] = [];
    for (let view = 1; view <= 4; view++) {
      // The primaries of views 1 and 2 are among those who do not make a NEW-VIEW.
      const answers = [0, 4, 5, 6].map((from) => backup.hear(from, viewChangeBy(from, { view })));
      waits.push(...answers.flatMap((answer) => timer(answer, NEW_VIEW)));
      if (view === 3) break;
      expect(noteOf(backup.expire(NEW_VIEW), 'viewChangeStarted')).toMatchObject({
        view: view + 1,
        why: 'newViewTimeout',
      });
    }
    expect(waits.filter((after) => after !== null)).toEqual([500, 1000]);
  });

  test('to enter the view starts its wait anew, for what it has to execute', () => {
    const backup = oneReplica(2);
    leaveView(backup);
    const inV = [0, 1, 3].map((from) => viewChangeBy(from));
    for (const from of [0, 3]) backup.hear(from, viewChangeBy(from));
    const entering = backup.hear(1, newViewOf(inV));
    expect([timer(entering, NEW_VIEW), timer(entering, REQUEST)]).toEqual([[null], [500]]);
    expect(noteOf(backup.expire(REQUEST), 'viewChangeStarted')).toMatchObject({ view: 2, why: 'requestTimeout' });
  });

  test('a NEW-VIEW for a later view than the one it waits for ends that wait; the new one is twice as long', () => {
    const backup = oneReplica(3);
    leaveView(backup);
    for (const from of [0, 1]) backup.hear(from, viewChangeBy(from));
    expect(backup.state.newViewTimer).toBe(true);
    const inV = [0, 1, 2].map((from) => viewChangeBy(from, { view: 2 }));
    const entering = backup.hear(2, newViewOf(inV));
    expect([timer(entering, NEW_VIEW), timer(entering, REQUEST)]).toEqual([[null], [1000]]);
    expect([backup.state.view, backup.state.newViewTimer]).toEqual([2, false]);
  });

  test('one that has gone on to a later view counts among the q: its earlier VIEW-CHANGE does not come again', () => {
    const backup = oneReplica(1);
    leaveView(backup);
    backup.hear(2, viewChangeBy(2));
    const primaryOf1 = oneReplica(2);
    leaveView(primaryOf1);
    primaryOf1.hear(0, viewChangeBy(0));
    expect(timer(primaryOf1.hear(3, viewChangeBy(3, { view: 2 })), NEW_VIEW)).toEqual([500]);
    // The primary of view 1 cannot make a NEW-VIEW of two, and does not wait for the third for ever.
    const primary = oneReplica(1);
    leaveView(primary);
    primary.hear(0, viewChangeBy(0));
    expect(timer(primary.hear(3, viewChangeBy(3, { view: 2 })), NEW_VIEW)).toEqual([500]);
  });

  test('does not wait as primary of a view that it has entered', () => {
    const primary = oneReplica(1);
    const answer = becomePrimary(primary, [2, 3]);
    expect([...timer(answer, NEW_VIEW), ...timer(answer, REQUEST)].filter((after) => after !== null)).toEqual([]);
  });
});

describe('T4 (§4.5.2): the wait is T again', () => {
  const enterView3 = () => {
    const backup = oneReplica(2);
    backup.hear(0, A);
    backup.hear(
      3,
      newViewOf([0, 1, 3].map((from) => viewChangeBy(from, { view: 3, certificates: [certificateBy([2, 3], A)] }))),
    );
    return backup;
  };

  test('once a request is executed in the new view, not before', () => {
    const backup = enterView3();
    expect(patience(backup.place.cluster, backup.state)).toBe(2000);
    const again = { ...A, view: 3 };
    for (const from of [0, 1]) backup.hear(from, prepareBy(from, again));
    for (const from of [0, 3]) backup.hear(from, commitBy(from, again));
    expect(backup.state.lastWorkingView).toBe(3);
    expect(patience(backup.place.cluster, backup.state)).toBe(500);
  });

  test('and it never doubles more than ten times', () => {
    const { place, state } = oneReplica(2);
    expect(patience(place.cluster, { ...state, view: 1000 })).toBe(500 * 1024);
  });
});

test('T5 (§4.4): a VIEW-CHANGE is sent again until the view is entered (E22): see `status.test.ts`', () => {
  const backup = oneReplica(2);
  leaveView(backup);
  const asked = backup.hear(3, statusBy(3));
  expect(asked.sends).toEqual([{ to: 3, message: viewChangeBy(2) }]);
});

describe('ST3 (§4.3): while a state is fetched', () => {
  test('neither the request timer nor that of the new view runs; afterwards the request timer does', () => {
    const backup = oneReplica(2);
    backup.hear(CLIENT_0, requestOf());
    backup.expire(REQUEST);
    for (const from of [0, 3]) backup.hear(from, viewChangeBy(from));
    const proof = { lowWaterMark: 10, checkpointProof: proofBy([0, 1, 3], 10, 'd') };
    const entering = backup.hear(1, newViewOf([0, 1, 3].map((from) => viewChangeBy(from, proof))));
    expect(timer(entering, FETCH)).toEqual([300]);
    expect(timer(entering, NEW_VIEW)).toEqual([null]);
    expect([backup.state.timedRequest, backup.state.newViewTimer]).toEqual([null, false]);
  });
});
