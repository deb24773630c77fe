import { describe, expect, test } from 'vitest';
import type { Action } from '../../../engine/interventions/index.ts';
import { at, buildSetup, requestA, requestsInTurn, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { figureSetup } from '../../../testing/engine/figureSetup.ts';
import { stepOf, told } from '../../../testing/pbft/toldEvidence.ts';
import { evidenceOf } from '../../explain/evidence.ts';
import type { Evidence } from '../../explain/evidenceItem.ts';
import { runOf } from '../../run.ts';

const figure = runOf(figureSetup);

describe('in the figure, what makes possible', () => {
  test('that the primary assigns a number, is the request', () => {
    expect(told(figure, 3)).toEqual(['message request 4 @3']);
  });

  test('that a backup accepts a PRE-PREPARE, is that PRE-PREPARE', () => {
    expect(told(figure, 4)).toEqual(['message prePrepare 0 @4']);
  });

  test('prepared at R2, is the PRE-PREPARE of R0, the PREPARE of R1 and its own', () => {
    expect(told(figure, 12)).toEqual(['message prePrepare 0 @4', 'message prepare 1 @12', 'own prepare 2 @4']);
  });

  test('prepared at the primary, is its own PRE-PREPARE and two PREPAREs of others', () => {
    expect(told(figure, 11)).toEqual(['own prePrepare 0 @3', 'message prepare 1 @11', 'message prepare 2 @7']);
  });

  test('committed-local at R2, is that it is prepared, and three COMMITs, its own among them', () => {
    expect(told(figure, 16)).toEqual([
      'decision prepared 2 @12',
      'message commit 0 @16',
      'message commit 1 @15',
      'own commit 2 @12',
    ]);
  });

  test('that the client accepts, are the two equal replies', () => {
    expect(told(figure, 23)).toEqual(['message reply 1 @23', 'message reply 2 @22']);
  });

  test('a count of two COMMITs, is this COMMIT and the own one before it', () => {
    expect(told(figure, 13)).toEqual(['message commit 1 @13', 'own commit 0 @11']);
  });

  test('that a reply is ignored, is the reply, and that the result was accepted', () => {
    expect(told(figure, 24)).toEqual(['message reply 0 @24', 'decision accepted 4 @23']);
  });

  test('that nobody receives a PRE-PREPARE, is that R0 sent it and R3 crashed', () => {
    expect(told(figure, 6)).toEqual(['sending prePrepare 0 @3', 'outside crash @1']);
  });

  test('a crash, is nothing but the plan', () => {
    expect(told(figure, 1)).toEqual([]);
  });
});

describe('what makes possible', () => {
  test('that a slot is executed late, is that the lower ones are', () => {
    const history = runOf(
      buildSetup({
        cluster: { clients: 2 },
        interventions: [...requestsOfClients(2), at(1, { kind: 'delay', message: 'PP0.1.0.3', ticks: 9 }, 9)],
      }),
    );
    const filled = stepOf(history, 3, 'executed');
    expect(told(history, stepOf(history, 3, 'gap')).filter((item) => item.includes('executed'))).toEqual([]);
    const committedSecond = stepOf(history, 3, 'committedLocal', (note) => 'sequence' in note && note.sequence === 2);
    expect(filled).toBeGreaterThan(committedSecond);
    expect(told(history, filled)).toContain(`decision committedLocal 3 @${committedSecond}`);
  });

  test('that the next slot is executed, is that the one before it was', () => {
    const history = runOf(buildSetup({ interventions: requestsInTurn(2) }));
    const first = stepOf(history, 1, 'executed');
    const second = stepOf(history, 1, 'executed', (note) => 'sequence' in note && note.sequence === 2);
    expect(told(history, second)).toContain(`decision executed 1 @${first}`);
  });

  test('that a checkpoint is stable, are q CHECKPOINTs, its own among them', () => {
    const history = runOf(buildSetup({ cluster: { checkpointInterval: 1, window: 2 }, interventions: [requestA] }));
    const items = told(history, stepOf(history, 1, 'stable'));
    const taken = stepOf(history, 1, 'checkpointTaken');
    expect(items.filter((item) => item.startsWith('message checkpoint'))).toHaveLength(2);
    expect(items).toContain(`own checkpoint 1 @${taken}`);
  });

  test('that a reply is sent again, is that the request was executed', () => {
    const history = runOf(
      buildSetup({
        cluster: { clientTimeout: 20 },
        interventions: [
          requestA,
          ...[0, 1, 2].map((replica) => at(4, { kind: 'drop', message: `Re0.1.${replica}.c0` }, 99)),
        ],
      }),
    );
    const resent = stepOf(history, 2, 'replyResent');
    expect(told(history, resent)).toEqual([
      `message request 4 @${resent}`,
      `decision carriedOut 2 @${stepOf(history, 2, 'executed')}`,
    ]);
  });

  test('that a request is ignored as a duplicate, is the step in which it got its number', () => {
    const history = runOf(
      buildSetup({
        cluster: { clientTimeout: 20 },
        untilTick: 30,
        interventions: [requestA, at(0, { kind: 'crash', replica: 2 }), at(0, { kind: 'crash', replica: 3 })],
      }),
    );
    expect(told(history, stepOf(history, 0, 'ignored'))).toContain(
      `decision ordered 0 @${stepOf(history, 0, 'assigned')}`,
    );
  });

  test('that the network’s second copy of a vote is ignored, is the first copy', () => {
    const history = runOf(buildSetup({ conditions: { duplication: 100 }, interventions: [requestA] }));
    const ignored = stepOf(history, 1, 'ignored', (note) => note.kind === 'ignored' && note.input === 'prepare');
    const [copy, first] = evidenceOf(history, ignored - 1);
    expect(copy).toMatchObject({ kind: 'message', message: 'prepare', step: ignored - 1 });
    expect(first).toMatchObject({ kind: 'message', message: 'prepare' });
    expect('id' in (copy as Evidence) && 'id' in (first as Evidence)).toBe(true);
    expect((first as Evidence & { id: string }).id).not.toBe((copy as Evidence & { id: string }).id);
  });

  test('that a request is proposed from the buffer, is the request that came earlier', () => {
    const history = runOf(
      buildSetup({
        cluster: { clients: 2, checkpointInterval: 1, window: 2 },
        interventions: requestsOfClients(2),
      }),
    );
    const buffered = stepOf(history, 0, 'buffered');
    const proposed = stepOf(history, 0, 'assigned', (note) => note.kind === 'assigned' && note.sequence === 2);
    expect(proposed).toBeGreaterThan(buffered);
    expect(told(history, proposed)).toContain(`message request 5 @${buffered}`);
  });
});

describe('what is done from outside names', () => {
  const cases: readonly (readonly [string, readonly Action[], string[]])[] = [
    ['a drop the sending', [{ kind: 'drop', message: 'R0.1.c0.0' }], ['sending request 4 @1']],
    [
      'a restart the crash',
      [
        { kind: 'crash', replica: 2 },
        { kind: 'restart', replica: 2, memory: 'kept' },
      ],
      ['outside crash @2'],
    ],
    [
      'a rejoining the cut',
      [
        { kind: 'cutOff', replica: 2 },
        { kind: 'rejoin', replica: 2 },
      ],
      ['outside cutOff @2'],
    ],
    ['healing the partition', [{ kind: 'partition', groups: 'aabbx' }, { kind: 'heal' }], ['outside partition @2']],
    [
      'opening a link the cut of that link',
      [
        { kind: 'cutLink', from: 1, to: 2 },
        { kind: 'cutLink', from: 2, to: 3 },
        { kind: 'restoreLink', from: 1, to: 2 },
      ],
      ['outside cutLink @2'],
    ],
    [
      'a second crash the first',
      [
        { kind: 'crash', replica: 2 },
        { kind: 'crash', replica: 2 },
      ],
      ['outside crash @2'],
    ],
  ];
  test.each(cases)('%s', (_name, actions, expected) => {
    const history = runOf(buildSetup({ interventions: [requestA, ...actions.map((action) => at(0, action))] }));
    expect(told(history, 1 + actions.length)).toEqual(expected);
  });

  test('a drop that comes too late the arrival', () => {
    const history = runOf(buildSetup({ interventions: [requestA, at(1, { kind: 'drop', message: 'R0.1.c0.0' }, 1)] }));
    expect(told(history, 3)).toEqual(['message request 4 @2']);
  });
});
