import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import type { Action, PlannedIntervention } from './index.ts';
import type { NoEffectReason } from './intervention.ts';

/** An intervention without effect gives its reason, and the run goes on as if it were not there. */

interface Case {
  readonly action: Action;
  readonly after?: PlannedIntervention;
}

const crashed = at(0, { kind: 'crash', replica: 1 });
const cutOff = at(0, { kind: 'cutOff', replica: 1 });

const lying: Action = { kind: 'misbehave', node: 1, behaviour: 'conspires', groups: 'aaaaa', amount: 0 };

const held = at(0, { kind: 'hold', message: 'R0.1.c0.0' });
const commitsTo2 = { kind: 'dropMatching', letters: 'C', view: '*', slot: 1, from: '*', to: 2 } as const;

/** Every reason has its cases, or this table does not compile. */
const cases: Readonly<Record<NoEffectReason, readonly Case[]>> = {
  notInFlight: [
    { action: { kind: 'drop', message: 'P0.1.1.2' } },
    { action: { kind: 'delay', message: 'P0.1.1.2', ticks: 5 } },
    { action: { kind: 'duplicate', message: 'P0.1.1.2' } },
    { action: { kind: 'deliverNext', message: 'P0.1.1.2' } },
    { action: { kind: 'hold', message: 'P0.1.1.2' } },
    { action: { kind: 'tamper', message: 'P0.1.1.2', part: 'digest' } },
  ],
  alreadyCrashed: [{ action: { kind: 'crash', replica: 1 }, after: crashed }],
  notCrashed: [
    { action: { kind: 'restart', replica: 1, memory: 'kept' } },
    { action: { kind: 'restoreDisk', replica: 1, tick: 0 } },
  ],
  alreadyCutOff: [{ action: { kind: 'cutOff', replica: 1 }, after: cutOff }],
  notCutOff: [{ action: { kind: 'rejoin', replica: 1 } }],
  nothingToHeal: [{ action: { kind: 'heal' } }],
  noSuchNode: [
    { action: { kind: 'crash', replica: 9 } },
    { action: { kind: 'restart', replica: 9, memory: 'lost' } },
    { action: { kind: 'cutOff', replica: 9 } },
    { action: { ...lying, node: 9 } },
    { action: { kind: 'fireTimer', node: 9, timer: 'request' } },
    { action: { kind: 'clockRate', replica: 9, rate: 50 } },
    { action: { kind: 'ownDuration', replica: 9, setting: 'viewChangeTimeout', ticks: 60 } },
    { action: { kind: 'slowReplica', replica: 9, ticks: 60 } },
    { action: { kind: 'restoreDisk', replica: 9, tick: 0 } },
    { action: { kind: 'behave', node: 9, behaviour: 'conspires' } },
    { action: { kind: 'request', client: 5, operation: 'put x 2' } },
  ],
  otherRole: [
    { action: { kind: 'misbehave', node: 1, behaviour: 'asksAgain', groups: 'aaaaa', amount: 0 } },
    { action: { kind: 'misbehave', node: 4, behaviour: 'conspires', groups: 'aaaaa', amount: 0 } },
  ],
  alreadyLies: [{ action: lying, after: at(0, lying) }],
  nothingKnown: [
    {
      action: { kind: 'say', replica: 1, message: 'commit', view: 0, sequence: 9, about: 'known', groups: 'aaaax' },
    },
  ],
  timerNotRunning: [
    { action: { kind: 'fireTimer', node: 1, timer: 'newView' } },
    { action: { kind: 'fireTimer', node: 1, timer: 'request' }, after: crashed },
  ],
  alreadySo: [
    { action: { kind: 'clockRate', replica: 1, rate: 100 } },
    { action: { kind: 'ownDuration', replica: 1, setting: 'viewChangeTimeout', ticks: 50_000 } },
    { action: { kind: 'slowReplica', replica: 1, ticks: 0 } },
    { action: { kind: 'slowLink', from: 0, to: 1, ticks: 0 } },
    { action: commitsTo2, after: at(0, commitsTo2) },
  ],
  messageHeld: [
    { action: { kind: 'drop', message: 'R0.1.c0.0' }, after: held },
    { action: { kind: 'delay', message: 'R0.1.c0.0', ticks: 5 }, after: held },
    { action: { kind: 'duplicate', message: 'R0.1.c0.0' }, after: held },
    { action: { kind: 'deliverNext', message: 'R0.1.c0.0' }, after: held },
    { action: { kind: 'hold', message: 'R0.1.c0.0' }, after: held },
    { action: { kind: 'tamper', message: 'R0.1.c0.0', part: 'operation' }, after: held },
  ],
  notHeld: [{ action: { kind: 'release', message: 'R0.1.c0.0', how: 'next' } }],
  noSuchPart: [{ action: { kind: 'tamper', message: 'R0.1.c0.0', part: 'view' } }],
  noSuchPattern: [{ action: { ...commitsTo2, kind: 'passMatching' } }],
  noSuchBackup: [{ action: { kind: 'restoreDisk', replica: 1, tick: 0 }, after: crashed }],
  doesNotLie: [{ action: { kind: 'behave', node: 1, behaviour: 'conspires' } }],
  clientDown: [
    { action: { kind: 'request', client: 0, operation: 'put x 2' }, after: at(0, { kind: 'crash', replica: 4 }) },
  ],
};

const all = Object.entries(cases).flatMap(([why, ofReason]) =>
  ofReason.map((one) => ({ why, ...one, kind: one.action.kind })),
);

describe('an intervention without effect', () => {
  test.each(all)('$why: $kind', ({ why, action, after }) => {
    const before = after ? [requestA, after] : [requestA];
    const withIt = runOf(buildSetup({ untilTick: 100, interventions: [...before, at(0, action)] }));
    const step = withIt.steps[before.length];
    expect(step?.cause).toMatchObject({ kind: 'intervention', index: before.length, noEffect: why, envelope: null });
    expect([step?.notes, step?.sent, step?.node]).toEqual([[], [], null]);
    const without = runOf(buildSetup({ untilTick: 100, interventions: before }));
    expect(withIt.steps.filter((one) => one !== step)).toEqual(without.steps);
  });

  test('a message that has arrived is not in flight any more', () => {
    const history = runOf(buildSetup({ interventions: [requestA, at(2, { kind: 'drop', message: 'R0.1.c0.0' })] }));
    expect(history.steps.find(({ cause }) => cause.kind === 'intervention' && cause.index === 1)?.cause).toMatchObject({
      noEffect: 'notInFlight',
    });
  });
});
