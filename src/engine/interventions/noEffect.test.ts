import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import type { Action, PlannedIntervention } from './index.ts';
import type { NoEffectReason } from './intervention.ts';

/** An intervention that changes nothing says why, and the run goes on as if it were not there. */

interface Case {
  readonly action: Action;
  readonly after?: PlannedIntervention;
}

const crashed = at(0, { kind: 'crash', replica: 1 });
const cutOff = at(0, { kind: 'cutOff', replica: 1 });

const lying: Action = { kind: 'misbehave', node: 1, behaviour: 'conspires', groups: 'aaaaa', amount: 0 };

/** Every reason has its cases, or this table does not compile. */
const cases: Readonly<Record<NoEffectReason, readonly Case[]>> = {
  notInFlight: [
    { action: { kind: 'drop', message: 'P0.1.1.2' } },
    { action: { kind: 'delay', message: 'P0.1.1.2', ticks: 5 } },
    { action: { kind: 'duplicate', message: 'P0.1.1.2' } },
    { action: { kind: 'deliverNext', message: 'P0.1.1.2' } },
  ],
  alreadyCrashed: [{ action: { kind: 'crash', replica: 1 }, after: crashed }],
  notCrashed: [{ action: { kind: 'restart', replica: 1, memory: 'kept' } }],
  alreadyCutOff: [{ action: { kind: 'cutOff', replica: 1 }, after: cutOff }],
  notCutOff: [{ action: { kind: 'rejoin', replica: 1 } }],
  nothingToHeal: [{ action: { kind: 'heal' } }],
  noSuchNode: [
    { action: { kind: 'crash', replica: 9 } },
    { action: { kind: 'restart', replica: 9, memory: 'lost' } },
    { action: { kind: 'cutOff', replica: 9 } },
    { action: { ...lying, node: 9 } },
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
