import { describe, expect, test } from 'vitest';
import { at, requestA, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { putCrafted } from '../../../testing/pbft/crafted.ts';
import { countSent, executions, notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { prePrepareOf, requestOf } from '../../../testing/pbft/paperMessages.ts';
import {
  acceptedResults,
  executedAlike,
  lastExecutedOf,
  runRow,
  unsafe,
  viewsEntered,
  withStatus,
} from '../../../testing/pbft/runRow.ts';

/** Runs P and B of `protocols/pbft/README.md` that a bad network or a crash can bring about, without a lie. */

const down = (...replicas: number[]) => replicas.map((replica) => at(0, { kind: 'crash', replica }));

describe('P1: the primary is down; the client asks all, the timers of R1, R2 and R3 run out', () => {
  const run = runRow({ interventions: [...down(0), requestA] });

  test('9 VIEW-CHANGEs, 3 NEW-VIEWs, view 1; A executes at n = 1', () => {
    expect(countSent(run.steps)).toMatchObject({ VC: 9, NV: 3, PP: 3 });
    expect(viewsEntered(run)).toEqual([1]);
    expect(executedAlike(run, [1, 2, 3])).toEqual(['1 put x 1→ok']);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });

  test('after 100 ticks the client asks all, after T more the view changes, 5 steps later the client has its result', () => {
    const [accepted] = notesOf(run.steps, 'accepted');
    const [started] = notesOf(run.steps, 'viewChangeStarted');
    expect(started?.tick).toBe(301);
    // VIEW-CHANGE, NEW-VIEW with the PRE-PREPARE of what was pending, PREPARE, COMMIT, REPLY.
    expect((accepted?.tick ?? 0) - (started?.tick ?? 0)).toBe(5);
  });
});

describe('P2: n = 7, two primaries in a row are down', () => {
  const run = runRow({
    cluster: { replicas: 7, clientTimeout: 100, viewChangeTimeout: 200 },
    interventions: [...down(0, 1), requestA],
  });

  test('view 2 executes, after T for the request and T for the NEW-VIEW that did not come', () => {
    expect(viewsEntered(run)).toEqual([2]);
    expect(executedAlike(run, [2, 3, 4, 5, 6])).toEqual(['1 put x 1→ok']);
    const started = notesOf(run.steps, 'viewChangeStarted');
    expect([...new Set(started.map(({ tick, note }) => `${note.view} at ${tick}`))]).toEqual(['1 at 301', '2 at 502']);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });

  test('n = 10, three in a row: the wait doubles', () => {
    const three = runRow({
      cluster: { replicas: 10, clientTimeout: 100, viewChangeTimeout: 200 },
      interventions: [...down(0, 1, 2), requestA],
    });
    expect(viewsEntered(three)).toEqual([3]);
    const started = notesOf(three.steps, 'viewChangeStarted');
    expect([...new Set(started.map(({ tick, note }) => `${note.view} at ${tick}`))]).toEqual([
      '1 at 301',
      '2 at 502',
      '3 at 903',
    ]);
    expect(unsafe(three)).toEqual([]);
  });
});

test('P6: the PRE-PREPARE does not reach R3: A executes at 0, 1 and 2, R3 is in the dark, the client has f+1', () => {
  const run = runRow({ treat: ({ letters, to }) => (to === 3 && letters === 'PP' ? 'lose' : null) });
  expect(Object.keys(executions(run.steps))).toEqual(['0', '1', '2']);
  expect(acceptedResults(run)).toEqual(['put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

test('P7: the PRE-PREPARE reaches R1 only: nothing is prepared, the view changes', () => {
  const run = runRow({
    treat: ({ letters, to, label }) => (letters === 'PP' && label.major === 0 && to > 1 ? 'lose' : null),
  });
  expect(notesOf(run.steps, 'prepared').every(({ note }) => note.view === 1)).toBe(true);
  expect(viewsEntered(run)).toEqual([1]);
  expect(executedAlike(run, [0, 1, 2, 3])).toEqual(['1 put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

test('P14: every PRE-PREPARE takes 0.9 T: no view change ever, one request in about 0.9 T', () => {
  const run = runRow({
    cluster: { clientTimeout: 5000 },
    interventions: requestsInTurn(10),
    treat: ({ letters }) => (letters === 'PP' ? 180 : null),
  });
  const accepted = notesOf(run.steps, 'accepted').map(({ tick }) => tick);
  expect(accepted).toHaveLength(10);
  expect(accepted.slice(1).every((tick, index) => tick - (accepted[index] ?? 0) >= 180)).toBe(true);
  expect(notesOf(run.steps, 'viewChangeStarted')).toEqual([]);
  expect(unsafe(run)).toEqual([]);
});

test('P15: the primary orders a request again that was executed: executed once, the slot is a no-op, the reply comes again', () => {
  const run = runRow({
    prepare: (world) => {
      const again = prePrepareOf(requestOf(), { sequence: 2 });
      for (const to of [1, 2, 3]) putCrafted(world, { from: 0, to, arrivesTick: 20 }, again);
    },
  });
  expect(executedAlike(run, [1, 2, 3])).toEqual(['1 put x 1→ok', '2 put x 1→again']);
  const replies = run.steps.flatMap(({ sent }) => sent).filter(({ from, letters }) => from > 0 && letters === 'Re');
  expect(replies).toHaveLength(6);
  expect(unsafe(run)).toEqual([]);
});

test('P17: the primary of view 0 replays its PRE-PREPARE in view 1: the view does not match', () => {
  const run = runRow({
    treat: ({ letters, label }) => (letters === 'C' && label.major === 0 ? 'lose' : null),
    prepare: (world) => {
      for (const to of [1, 2, 3]) putCrafted(world, { from: 0, to, arrivesTick: 2000 }, prePrepareOf(requestOf()));
    },
  });
  const refused = notesOf(run.steps, 'ignored').filter(({ tick }) => tick === 2000);
  expect(refused.map(({ note }) => [note.input, note.why])).toEqual(Array(3).fill(['prePrepare', 'wrongView']));
  expect(executedAlike(run, [0, 1, 2, 3])).toEqual(['1 put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

describe('P18: the primary goes down when its PRE-PREPARE has reached R1 only', () => {
  const run = runRow({
    interventions: [requestA, at(2, { kind: 'crash', replica: 0 }, 20)],
    treat: ({ letters, to, label }) => (letters === 'PP' && label.major === 0 && to > 1 ? 'lose' : null),
  });

  test('P is empty; A is proposed again by R1, which has it', () => {
    const [entered] = notesOf(run.steps, 'enteredView');
    expect(entered?.note).toMatchObject({ view: 1, members: [1, 2, 3], choices: [] });
    expect(executedAlike(run, [1, 2, 3])).toEqual(['1 put x 1→ok']);
    expect(acceptedResults(run)).toEqual(['put x 1→ok']);
    expect(unsafe(run)).toEqual([]);
  });
});

test('B11: a VIEW-CHANGE that shows nothing of what prepared hides nothing: A is in V through another', () => {
  const run = runRow({
    interventions: [requestA, at(3, { kind: 'cutOff', replica: 0 }, 20)],
    // R3 receives no PREPARE, so it cannot show A.
    treat: ({ letters, label, to }) =>
      label.major === 0 && ((letters === 'P' && to === 3) || letters === 'C') ? 'lose' : null,
  });
  const [entered] = notesOf(run.steps, 'enteredView');
  expect(entered?.note.choices[0]?.competing.map(({ replica }) => replica)).toEqual([1, 2]);
  expect(executedAlike(run, [1, 2, 3])).toEqual(['1 put x 1→ok']);
  expect(unsafe(run)).toEqual([]);
});

test('B14: nothing of R3 reaches R2: R2 still commits, with the votes of 0, 1 and 2 and none to spare', () => {
  const run = runRow({ cluster: withStatus, interventions: [at(0, { kind: 'cutLink', from: 3, to: 2 }), requestA] });
  const committed = notesOf(run.steps, 'committedLocal').find(({ node }) => node === 2);
  expect(committed?.note.voters).toEqual([0, 1, 2]);
  expect(lastExecutedOf(run)).toEqual([1, 1, 1, 1]);
  expect(unsafe(run)).toEqual([]);
});
