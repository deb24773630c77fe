import { describe, expect, test } from 'vitest';
import type { NodeId, Place } from '../../engine/protocol.ts';
import { fourReplicas } from '../../testing/pbft/oneActor.ts';
import type { DemoState } from './goDemo.ts';
import { broadcastDemo } from './goDemo.ts';
import type { DemoNote } from './notes.ts';
import { readAddress, writeAddress } from './rules/address.ts';
import type { DemoMessage } from './rules/messages.ts';

/** One node of the demo by itself: hand it messages, and look at what it answers. */

const [APPLE, MS, GOOGLE, IBM, BROWSER, OTHER_BROWSER] = [0, 1, 2, 3, 4, 5] as const;

interface Answer {
  readonly notes: readonly DemoNote[];
  readonly sends: readonly { readonly to: NodeId; readonly message: DemoMessage }[];
}

function oneNode(self: NodeId) {
  const place: Place = { self, cluster: fourReplicas };
  const state = broadcastDemo.createState(place);
  return {
    state,
    hear: (from: NodeId, message: DemoMessage): Answer => answerOf(place, state, { kind: 'message', from, message }),
    ask: (operation: string): Answer => answerOf(place, state, { kind: 'operation', operation }),
  };
}

type Handed =
  | { readonly kind: 'message'; readonly from: NodeId; readonly message: DemoMessage }
  | { readonly kind: 'operation'; readonly operation: string };

function answerOf(place: Place, state: DemoState, handed: Handed): Answer {
  const notes: DemoNote[] = [];
  const sends: { to: NodeId; message: DemoMessage }[] = [];
  const input = handed.kind === 'message' ? { ...handed, genuine: true } : handed;
  broadcastDemo.step(place, state, input, {
    send: (to, message) => void sends.push({ to, message }),
    multicast: () => expect.fail('the program knows no multicast'),
    setTimer: () => expect.fail('the program has no timers'),
    cancelTimer: () => expect.fail('the program has no timers'),
    note: (note) => void notes.push(note),
  });
  return { notes, sends };
}

function prepare(nodeId: string, warTime = '8888', call = 1): DemoMessage {
  return { kind: '/prepare', warTime, nodeId, call };
}

const request = (warTime: string, call = 1): DemoMessage => ({ kind: '/req', warTime, nodeId: null, call });
const commit = (warTime: string, call = 1): DemoMessage => ({ kind: '/commit', warTime, nodeId: 'MS', call });

function commits({ notes }: Answer): boolean {
  return notes.some((note) => note.kind === 'voteTaken' && note.commits);
}

function kinds({ notes }: Answer): string[] {
  return notes.map(({ kind }) => kind);
}

describe('an address', () => {
  test.each([
    ['warTime=8888', '1111/req?warTime=8888'],
    ['1112/req?warTime=1234', '1112/req?warTime=1234'],
    ['1112/prepare?warTime=8888&nodeId=Zed', '1112/prepare?warTime=8888&nodeId=Zed'],
    ['1114/commit', '1114/commit'],
  ])('%s is read, and can be written', (text, written) => {
    const address = readAddress(text);
    expect(address && writeAddress(address)).toBe(written);
  });

  test.each(['put x 1', '1115/req?warTime=1', '1111/ok', 'warTime=', '1111/req?nodeId='])('%s is none', (text) => {
    expect(readAddress(text)).toBeNull();
  });
});

describe('calls wait', () => {
  test('a broadcast calls the next node when the one before has answered, and answers its caller at the end', () => {
    const apple = oneNode(APPLE);
    const first = apple.hear(BROWSER, request('8888', 7));
    expect(first.sends).toEqual([
      { to: MS, message: { kind: '/prePrepare', warTime: '8888', nodeId: 'Apple', call: 1 } },
    ]);
    expect(apple.hear(MS, { kind: 'end', call: 1, panicked: false }).sends[0]?.to).toBe(GOOGLE);
    expect(apple.hear(GOOGLE, { kind: 'end', call: 2, panicked: true }).sends[0]?.to).toBe(IBM);
    const last = apple.hear(IBM, { kind: 'end', call: 3, panicked: false });
    expect(last.sends).toEqual([{ to: BROWSER, message: { kind: 'end', call: 7, panicked: false } }]);
  });

  test('an answer nobody waits for changes nothing', () => {
    expect(oneNode(APPLE).hear(MS, { kind: 'end', call: 1, panicked: false })).toEqual({
      notes: [{ kind: 'withoutEffect', why: 'nobodyWaits' }],
      sends: [],
    });
  });
});

describe('the defects', () => {
  test('D1: two names of four are enough', () => {
    const google = oneNode(GOOGLE);
    expect(commits(google.hear(MS, prepare('MS')))).toBe(false);
    expect(commits(google.hear(IBM, prepare('IBM')))).toBe(true);
  });

  test('D2: names stay, so that the next request needs one call', () => {
    const google = oneNode(GOOGLE);
    google.hear(MS, prepare('MS'));
    google.hear(IBM, prepare('IBM'));
    expect(commits(google.hear(MS, prepare('MS', '1234')))).toBe(true);
  });

  test('D3: names for different values are added up, and the last value is the one that is committed', () => {
    const google = oneNode(GOOGLE);
    google.hear(MS, prepare('MS', 'attack'));
    expect(google.hear(IBM, prepare('IBM', 'retreat')).sends[0]?.message).toMatchObject({
      kind: '/commit',
      warTime: 'retreat',
    });
  });

  test('D4: whoever calls may give any name', () => {
    const google = oneNode(GOOGLE);
    google.hear(BROWSER, prepare('Zed'));
    expect(commits(google.hear(BROWSER, prepare('Zed2')))).toBe(true);
  });

  test('D5: every node takes requests and proposals from anybody', () => {
    expect(oneNode(IBM).hear(BROWSER, request('1')).sends[0]?.message.kind).toBe('/prePrepare');
    const proposal: DemoMessage = { kind: '/prePrepare', warTime: '1', nodeId: null, call: 1 };
    expect(oneNode(IBM).hear(BROWSER, proposal).sends[0]?.message.kind).toBe('/prepare');
  });

  test('D6: the same request is new each time', () => {
    const apple = oneNode(APPLE);
    apple.hear(BROWSER, request('8888'));
    expect(apple.hear(BROWSER, request('8888')).sends[0]?.message.kind).toBe('/prePrepare');
  });

  test('D7, D8: a commit out of nowhere, for another value, is answered with ok', () => {
    const apple = oneNode(APPLE);
    apple.hear(BROWSER, request('8888', 3));
    const { notes, sends } = apple.hear(OTHER_BROWSER, commit('9999'));
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'okWritten', asked: '8888', warTime: '9999' }));
    expect(sends[0]).toEqual({ to: BROWSER, message: { kind: 'ok', call: 3, written: 1 } });
  });

  test('D9: where no browser has called, a commit panics, and the node lives on', () => {
    const google = oneNode(GOOGLE);
    expect(google.hear(MS, commit('8888'))).toMatchObject({
      notes: [{ kind: 'commitTaken' }, { kind: 'panicked', why: 'nilWriter' }],
      sends: [{ to: MS, message: { kind: 'end', call: 1, panicked: true } }],
    });
    expect(kinds(google.hear(MS, prepare('MS')))).toContain('voteTaken');
  });

  test('D10: the next browser takes the place of the one before; ok is also written when its handler is over', () => {
    const apple = oneNode(APPLE);
    apple.hear(BROWSER, request('8888'));
    expect(apple.hear(OTHER_BROWSER, request('1234')).notes[0]).toMatchObject({ before: BROWSER });
    expect(apple.hear(MS, commit('8888')).sends[0]).toMatchObject({ to: OTHER_BROWSER });
    for (const call of [2, 3, 4]) apple.hear(MS, { kind: 'end', call, panicked: false });
    expect(apple.hear(MS, commit('1234')).notes).toContainEqual(expect.objectContaining({ late: true }));
  });

  test('D12: every further vote sets off a commit, and one without a name as well', () => {
    const google = oneNode(GOOGLE);
    for (const name of ['MS', 'IBM']) google.hear(MS, prepare(name));
    expect(commits(google.hear(MS, prepare('MS')))).toBe(true);
    const nameless: DemoMessage = { kind: '/prepare', warTime: '8888', nodeId: null, call: 9 };
    expect(commits(google.hear(MS, nameless))).toBe(true);
  });

  test('D14: a browser takes the first ok of any node', () => {
    const browser = oneNode(BROWSER);
    browser.ask('warTime=8888');
    expect(browser.hear(APPLE, { kind: 'ok', call: 1, written: 1 }).notes).toEqual([
      { kind: 'okRead', address: '1111/req?warTime=8888', call: 1, oks: 1 },
    ]);
  });

  test('D15: a process that starts again has nothing, whatever it was to keep', () => {
    const google = oneNode(GOOGLE);
    google.hear(MS, prepare('MS'));
    const place: Place = { self: GOOGLE, cluster: fourReplicas };
    expect(broadcastDemo.restartState(place, google.state, 'kept')).toEqual(broadcastDemo.createState(place));
  });

  test('a prepare without a value panics where there are enough names', () => {
    const google = oneNode(GOOGLE);
    for (const name of ['MS', 'IBM']) google.hear(MS, prepare(name));
    const empty: DemoMessage = { kind: '/prepare', warTime: null, nodeId: 'Apple', call: 9 };
    expect(google.hear(APPLE, empty).notes.at(-1)).toEqual({ kind: 'panicked', why: 'noWarTime', path: '/prepare' });
  });
});

describe('a copy of a state', () => {
  test('does not change with the state', () => {
    const google = oneNode(GOOGLE);
    const copy = broadcastDemo.copyState(google.state);
    google.hear(MS, prepare('MS'));
    google.hear(BROWSER, request('8888'));
    expect(copy).toEqual(oneNode(GOOGLE).state);
  });
});
