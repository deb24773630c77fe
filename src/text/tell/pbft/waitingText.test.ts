import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { livenessAt } from '../../../protocols/explain/liveness.ts';
import type { LeftBehind } from '../../../protocols/pbft/explain/leftBehind.ts';
import type { Waiting } from '../../../protocols/pbft/explain/replicaWaiting.ts';
import { waitingAt } from '../../../protocols/pbft/explain/waiting.ts';
import { RETRANSMIT } from '../../../protocols/pbft/rules/client.ts';
import { FETCH, HEARTBEAT, NEW_VIEW, REQUEST, STATUS } from '../../../protocols/pbft/rules/timers.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { faultsOfChinese, faultsOfWriting } from '../../../testing/text/chinese.ts';
import { randomRichSetup, richSetups } from '../../../testing/text/richSetups.ts';
import { en } from '../../en/index.ts';
import type { Texts } from '../../texts.ts';
import { zh } from '../../zh/index.ts';
import { waitingText } from './waitingText.ts';

const crash = (replica: number): PlannedIntervention => at(0, { kind: 'crash', replica });

/** The sentences on what a node waits for at the end of a run of request A, in both languages. */
function said(node: number, ...interventions: readonly PlannedIntervention[]): readonly [string, string] {
  const history = runOf(buildSetup({ untilTick: 50, interventions: [requestA, ...interventions] }));
  const waiting = waitingAt(history, history.steps.length, node);
  const [english, chinese] = [en, zh].map((texts) =>
    texts.words.paragraph(waitingText(texts, waiting, history.setup.cluster)),
  );
  return [english as string, chinese as string];
}

describe('what a node waits for', () => {
  test('is how many votes it has of how many, and what became of each missing one', () => {
    expect(said(2, crash(3), at(2, { kind: 'drop', message: 'P0.1.1.2' }, 99))).toEqual([
      'Slot 1 waits for 1 more PREPARE (2 of 3); R1’s was dropped in step 7; R3 is down. If its oldest request is not executed by 50002 ms, it asks for view 1. If it makes no progress by 50002 ms, it sends STATUS.',
      '槽位 1 还差 1 条准备（2/3）；R1 的那条在第 7 步被丢弃；R3 已宕机。等待最久的请求如果到 50002 毫秒还没有执行，它就要求进入视图 1。如果到 50002 毫秒仍没有进展，它就发送进度消息。',
    ]);
  });

  test('is nothing where all is done, and where the node is down', () => {
    expect(said(2)[0]).toBe('R2 is not waiting for anything.');
    expect(said(3, crash(3))).toEqual(['R3 is down and waits for nothing.', 'R3 已宕机，不再等待。']);
  });

  test('is the PRE-PREPARE, with the votes that came early', () => {
    const [english] = said(3, at(1, { kind: 'cutLink', from: 0, to: 3 }));
    expect(english).toMatch(
      /^Slot 1 waits for R0’s PRE-PREPARE; it keeps PREPARE from R1 and R2 until then; it keeps COMMIT from R1 and R2 until then; R0’s was stopped by a cut link in step 3\./,
    );
  });

  test('is, for a client, equal replies, and when it asks again', () => {
    const [english, chinese] = said(4, crash(2), crash(3));
    expect(english).toBe(
      'The request put x 1 waits for 2 more matching REPLYs (0 of 2); R0 and R1 have not executed it; R2 and R3 are down. It sends its request again at 50000 ms.',
    );
    expect(chinese).toBe(
      '请求 put x 1 还差 2 条一致的回复（0/2）；R0、R1 还没有执行它；R2、R3 已宕机。到 50000 毫秒它会再次发送请求。',
    );
  });

  test('is shortened where many are missing', () => {
    const links = Array.from({ length: 30 }, (_, from) => at(2, { kind: 'cutLink', from: from + 1, to: 0 } as const));
    const setup = buildSetup({ cluster: { replicas: 31 }, untilTick: 50, interventions: [requestA, ...links] });
    const history = runOf(setup);
    const [text] = waitingText(en, waitingAt(history, history.steps.length, 0), setup.cluster);
    expect(text).toContain('; and 24 more.');
    expect((text as string).length).toBeLessThan(450);
  });
});

describe('every kind of waiting', () => {
  const votes = { have: [0, 2], tally: { have: 2, need: 3, withProposal: false }, missing: [1, 3], conflicting: [] };
  const slot = { view: 1, sequence: 5, digest: 'aa', primary: 1 };

  /** One of each kind, with what is said about it. A new kind does not compile without. */
  const samples: { readonly [Kind in Waiting['kind']]: readonly [Waiting & { readonly kind: Kind }, string] } = {
    prePrepared: [
      { kind: 'prePrepared', view: 1, sequence: 5, primary: 1, prepares: [0], commits: [] },
      'Slot 5 waits for R1’s PRE-PREPARE; it keeps PREPARE from R0 until then.',
    ],
    prepared: [{ kind: 'prepared', ...slot, votes }, 'Slot 5 waits for 1 more PREPARE (2 of 3).'],
    committedLocal: [
      { kind: 'committedLocal', ...slot, votes },
      'Slot 5 is prepared and waits for 1 more COMMIT (2 of 3).',
    ],
    executed: [
      { kind: 'executed', view: 1, sequence: 5, waitsFor: 4 },
      'Slot 5 is committed locally, but slot 4 must be executed first.',
    ],
    stable: [
      { kind: 'stable', sequence: 10, hasState: true, votes },
      'Checkpoint 10 waits for 1 more CHECKPOINT (2 of 3).',
    ],
    window: [
      { kind: 'window', why: 'batch', requests: [{ client: 0, timestamp: 1 }], lastAssigned: 5, checkpoint: 10 },
      'One request waits for the next batch, until slot 5 is executed.',
    ],
    proposal: [
      { kind: 'proposal', view: 1, primary: 1, client: 0, timestamp: 2, operation: 'put x 1' },
      'The request put x 1 waits for R1, the primary, to propose it.',
    ],
    body: [
      { kind: 'body', view: 1, sequence: 5, digest: 'aa' },
      'Slot 5 is known by its digest only: another replica must send its request.',
    ],
    viewChanges: [{ kind: 'viewChanges', view: 1, primary: 1, votes }, 'View 1 waits for 1 more VIEW-CHANGE (2 of 3).'],
    newView: [{ kind: 'newView', view: 1, primary: 1 }, 'View 1 waits for the NEW-VIEW of its primary, R1.'],
    state: [{ kind: 'state', sequence: 10, digest: 'aa', from: 2 }, 'R2 is asked for the state after slot 10.'],
    laterView: [
      { kind: 'laterView', toldBy: [1, 2] },
      'R1 and R2 are in a later view, or asking for one, and it asks for the messages that lead there.',
    ],
    laterSlots: [
      { kind: 'laterSlots', toldBy: [1, 2] },
      'R1 and R2 are further ahead, and it asks for what it is missing.',
    ],
    replies: [
      {
        ...{ kind: 'replies', readOnly: true, timestamp: 2, operation: 'get x', need: 3, missing: [] },
        ...{ results: [{ result: '1', voters: [0, 2] }], attempts: 1, queued: 0 },
      },
      'The read get x waits for 1 more matching answer (2 of 3).',
    ],
  };

  const nodes = { replicas: 4, clients: 1 };
  const saidOf = (texts: Texts, waiting: Waiting): string =>
    waitingText(
      texts,
      { node: 0, up: true, items: [{ waiting, missing: [] }], timers: [], leftBehind: null },
      nodes,
    ).join();

  test.each(Object.entries(samples))('has its sentence in both languages: %s', (_kind, [waiting, english]) => {
    expect(saidOf(en, waiting)).toBe(english);
    expect(faultsOfChinese(saidOf(zh, waiting))).toEqual([]);
  });

  test('is told differently', () => {
    const said = Object.values(samples).flatMap(([waiting]) => [saidOf(en, waiting), saidOf(zh, waiting)]);
    expect(new Set(said).size).toBe(said.length);
  });

  test('says why requests are held back', () => {
    const held = samples.window[0];
    expect(saidOf(en, { ...held, why: 'window' })).toBe(
      'One request waits: the window is used up to slot 5 and moves when checkpoint 10 is stable.',
    );
    expect(saidOf(en, { ...held, why: 'body' })).toBe(
      'One request waits: the requests that O names by digest only must arrive first: it may be one of them.',
    );
    expect(faultsOfChinese(saidOf(zh, { ...held, why: 'body' }))).toEqual([]);
  });

  test('names the client of a request where there are several', () => {
    const items = [{ waiting: samples.proposal[0], missing: [] }];
    const said = waitingText(
      en,
      { node: 0, up: true, items, timers: [], leftBehind: null },
      { replicas: 4, clients: 2 },
    );
    expect(said).toEqual(['The request put x 1 of C0 waits for R1, the primary, to propose it.']);
  });
});

describe('a node that waits for nothing', () => {
  const nodes = { replicas: 4, clients: 1 };
  const idle = (leftBehind: LeftBehind | null) => ({ node: 3, up: true, items: [], timers: [], leftBehind });

  test('has done all it has begun', () => {
    expect(waitingText(en, idle(null), nodes)).toEqual(['R3 is not waiting for anything.']);
  });

  test.each(['unaware', 'alone', 'asked'] as const)('or is left behind, as seen from outside: %s', (why) => {
    const behind: LeftBehind = { node: 3, lastExecuted: 0, upTo: 1, why };
    const further: LeftBehind = { ...behind, upTo: 3 };
    expect(waitingText(en, idle(behind), nodes)[0]).toMatch(/^R3 is one slot behind/);
    expect(waitingText(en, idle(further), nodes)[0]).toMatch(/^R3 is 3 slots behind/);
    expect(waitingText(zh, idle(further), nodes)[0]).toMatch(/^R3 落后 3 个槽位/);
    expect(faultsOfChinese(waitingText(zh, idle(behind), nodes)[0] as string)).toEqual([]);
  });
});

describe('a timer', () => {
  const timers = [REQUEST, NEW_VIEW, STATUS, FETCH, HEARTBEAT, RETRANSMIT];
  const waiting: Waiting = { kind: 'newView', view: 1, primary: 1 };

  test.each(timers)('is told with what it leads to: %s', (timer) => {
    const running = [{ timer, startedTick: 0, dueTick: 77 }];
    for (const texts of [en, zh]) {
      const [, said] = waitingText(
        texts,
        { node: 0, up: true, items: [{ waiting, missing: [] }], timers: running, leftBehind: null },
        { replicas: 4, clients: 1 },
      );
      expect(said).toContain(' 77');
      if (texts === zh) expect(faultsOfChinese(said as string)).toEqual([]);
    }
  });

  test('that waits for the new view leads to the view after it', () => {
    const running = [{ timer: NEW_VIEW, startedTick: 0, dueTick: 77 }];
    const items = [{ waiting, missing: [] }];
    expect(
      waitingText(en, { node: 0, up: true, items, timers: running, leftBehind: null }, { replicas: 4, clients: 1 })[1],
    ).toBe('If the new view has not begun by 77 ms, it asks for view 2.');
  });
});

describe('in random runs and all built-in ones', () => {
  test('what is waited for, and what the liveness light says, has no gaps in either language', () => {
    const setups = [
      ...Object.values(scenarios).map(({ setup }) => setup),
      ...Object.values(richSetups),
      ...seedsOf({ few: 5, many: 40 }).map(randomRichSetup),
    ];
    const said = new Set<string>();
    for (const setup of setups) {
      const history = runOf(setup);
      for (let count = 0; count <= history.steps.length; count += 13) {
        const world = worldAt(history, count);
        const liveness = livenessAt(history, count, world);
        for (const texts of [en, zh]) {
          for (const line of texts.lights.livenessDetail(liveness, setup.cluster)) said.add(line);
          world.nodes.forEach((_, node) => {
            for (const line of waitingText(texts, waitingAt(history, count, node, world), setup.cluster))
              said.add(line);
          });
        }
      }
    }
    const faults = [...said].filter(
      (line) => /undefined|NaN|\[object|null| {2}|;;|；；|^\s*$/.test(line) || !/[.。]$/.test(line),
    );
    expect(faults).toEqual([]);
    expect(
      [...said].flatMap((line) =>
        faultsOfWriting(line.replaceAll(/(put|get|add|cas) [\w -]+/g, 'x ')).filter((fault) =>
          fault.startsWith('lacks'),
        ),
      ),
    ).toEqual([]);
    expect(said.size).toBeGreaterThan(2000);
  });
});
