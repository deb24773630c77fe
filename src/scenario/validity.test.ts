import { describe, expect, it } from 'vitest';
import type { Action, PlannedIntervention } from '../engine/interventions/index.ts';
import type { Setup } from '../engine/setup.ts';
import { OPERATION_LENGTH_MAX } from '../protocols/keyValue.ts';
import { experiments } from '../protocols/pbft/broken/experiments/index.ts';
import { scenarios } from './builtIn/index.ts';
import {
  BATCH_SIZE_RANGE,
  BROKEN_RULE_RANGE,
  CHECKPOINT_INTERVAL_RANGE,
  CLIENT_TIMEOUT_RANGE,
  CLIENTS_RANGE,
  HEARTBEAT_RANGE,
  INTERVENTIONS_MAX,
  MOMENT_AFTER_RANGE,
  MOMENT_TICK_RANGE,
  READ_ONLY_RANGE,
  REPLICAS_RANGE,
  SEED_RANGE,
  STATUS_INTERVAL_RANGE,
  SWITCH_RANGE,
  UNTIL_TICK_RANGE,
  VIEW_CHANGE_TIMEOUT_RANGE,
  WINDOW_RANGE,
} from './limits.ts';
import { settingPlaces } from './settings.ts';
import { checkSetup } from './validity.ts';

const setup: Setup = { ...scenarios.clear.setup, interventions: [] };

function withAction(action: Action, at = { tick: 0, after: 0 }): Setup {
  return { ...setup, interventions: [{ at, action }] };
}

/** Values that no caller in TypeScript could pass, but a file could. */
function withRawAction(action: Readonly<Record<string, unknown>>): Setup {
  return withAction(action as unknown as Action);
}

it.each(experiments.map(({ rule: { id }, setup }) => ({ id, setup })))(
  'the experiment with rule $id may be run',
  ({ setup }) => {
    expect(checkSetup(setup)).toBeNull();
  },
);

describe('every number of a setup has its bounds', () => {
  const ranges = {
    replicas: REPLICAS_RANGE,
    clients: CLIENTS_RANGE,
    checkpointInterval: CHECKPOINT_INTERVAL_RANGE,
    window: WINDOW_RANGE,
    clientTimeout: CLIENT_TIMEOUT_RANGE,
    viewChangeTimeout: VIEW_CHANGE_TIMEOUT_RANGE,
    statusInterval: STATUS_INTERVAL_RANGE,
    heartbeat: HEARTBEAT_RANGE,
    batchSize: BATCH_SIZE_RANGE,
    tentativeExecution: SWITCH_RANGE,
    readOnly: READ_ONLY_RANGE,
    brokenRule: BROKEN_RULE_RANGE,
    secondBrokenRule: BROKEN_RULE_RANGE,
    seed: SEED_RANGE,
    untilTick: UNTIL_TICK_RANGE,
    latency: { least: 1, most: 10_000 },
    jitter: { least: 0, most: 10_000 },
    loss: { least: 0, most: 100 },
    duplication: { least: 0, most: 100 },
  };

  it('and there are no others', () => {
    expect(settingPlaces.map(({ path }) => path.at(-1)).sort()).toEqual(Object.keys(ranges).sort());
  });

  it.each(Object.entries(ranges))('%s', (name, { least, most }) => {
    const place = settingPlaces.find(({ path }) => path.at(-1) === name);
    if (!place) throw new Error(name);
    // Leaves room, so that K and L are not refused.
    const roomy = { ...setup, cluster: { ...setup.cluster, window: 2000, checkpointInterval: 1 } };
    const check = (value: number) => checkSetup(place.write(roomy, value));
    const { path } = place;
    expect(check(least)).toBeNull();
    expect(check(most)).toBeNull();
    expect(check(least - 1)).toEqual({ path, kind: 'outOfRange', value: least - 1, least, most });
    expect(check(most + 1)).toEqual({ path, kind: 'outOfRange', value: most + 1, least, most });
    expect(check(least + 0.5)).toEqual({ path, kind: 'notWhole', value: String(least + 0.5) });
    expect(check(Number.NaN)).toMatchObject({ path, kind: 'notWhole' });
  });

  it('as links say, from 4 to 100 replicas', () => {
    expect(REPLICAS_RANGE).toEqual({ least: 4, most: 100 });
  });
});

describe('L ≥ 2K (§4.3)', () => {
  const check = (checkpointInterval: number, window: number) =>
    checkSetup({ ...setup, cluster: { ...setup.cluster, checkpointInterval, window } });

  it('holds for the paper’s own example', () => {
    expect(check(100, 200)).toBeNull();
  });

  it('is said by name where it does not hold', () => {
    const fault = {
      path: ['cluster', 'window'],
      kind: 'windowTooSmall',
      value: 199,
      least: 200,
      checkpointInterval: 100,
    };
    expect(check(100, 199)).toEqual(fault);
  });
});

describe('two rules that are broken at once', () => {
  const check = (brokenRule: number, secondBrokenRule: number) =>
    checkSetup({ ...setup, cluster: { ...setup.cluster, brokenRule, secondBrokenRule } });

  it('change different answers', () => {
    expect(check(2, 10)).toBeNull();
    expect(check(30, 31)).toBeNull();
  });

  it.each([
    ['the same', 5, 5],
    ['both about the quorum', 1, 34],
    ['both about what is admitted to the log, in either order', 15, 5],
    ['two answers of one and one of the other', 35, 25],
  ])('are refused by name where they are %s', (_how, first, second) => {
    const fault = { path: ['cluster', 'secondBrokenRule'], kind: 'rulesClash', first, second };
    expect(check(first, second)).toEqual(fault);
  });
});

describe('what an intervention may name', () => {
  const path = ['interventions', 0, 'action'];

  it.each<[Action, string, object]>([
    [{ kind: 'crash', replica: 4 }, 'replica', { kind: 'noSuchNode', role: 'replica', value: 4, count: 4 }],
    [{ kind: 'crash', replica: -1 }, 'replica', { kind: 'noSuchNode', role: 'replica', value: -1, count: 4 }],
    [{ kind: 'crash', replica: 0.5 }, 'replica', { kind: 'notWhole', value: '0.5' }],
    [{ kind: 'cutLink', from: 0, to: 5 }, 'to', { kind: 'noSuchNode', role: 'node', value: 5, count: 5 }],
    [
      { kind: 'request', client: 1, operation: 'get x' },
      'client',
      { kind: 'noSuchNode', role: 'client', value: 1, count: 1 },
    ],
    [{ kind: 'request', client: 0, operation: 'steal x' }, 'operation', { kind: 'noOperation', value: 'steal x' }],
    [
      { kind: 'request', client: 0, operation: `get ${'x'.repeat(61)}` },
      'operation',
      { kind: 'operationTooLong', length: 65, most: OPERATION_LENGTH_MAX },
    ],
    [{ kind: 'partition', groups: 'aabb' }, 'groups', { kind: 'noGroups', value: 'aabb', nodes: 5, letters: 'abcdx' }],
    [
      { kind: 'partition', groups: 'aabbxx' },
      'groups',
      { kind: 'noGroups', value: 'aabbxx', nodes: 5, letters: 'abcdx' },
    ],
    [
      { kind: 'partition', groups: 'aabbe' },
      'groups',
      { kind: 'noGroups', value: 'aabbe', nodes: 5, letters: 'abcdx' },
    ],
    [
      { kind: 'say', replica: 3, message: 'commit', view: 0, sequence: 1, about: 'known', groups: 'aabxx' },
      'groups',
      { kind: 'noGroups', value: 'aabxx', nodes: 5, letters: 'ax' },
    ],
    [{ kind: 'drop', message: 'P0.1.2.4' }, 'message', { kind: 'noMessageName', value: 'P0.1.2.4' }],
    [{ kind: 'drop', message: 'P0.1.2.c1' }, 'message', { kind: 'noMessageName', value: 'P0.1.2.c1' }],
    [{ kind: 'drop', message: 'Q0.1.2.3' }, 'message', { kind: 'noMessageName', value: 'Q0.1.2.3' }],
    [{ kind: 'drop', message: 'P0.1.2' }, 'message', { kind: 'noMessageName', value: 'P0.1.2' }],
    [{ kind: 'drop', message: 'P0.01.2.3' }, 'message', { kind: 'noMessageName', value: 'P0.01.2.3' }],
    [{ kind: 'drop', message: 'P0.1.2.3.0' }, 'message', { kind: 'noMessageName', value: 'P0.1.2.3.0' }],
    [
      { kind: 'delay', message: 'P0.1.2.3', ticks: 0 },
      'ticks',
      { kind: 'outOfRange', value: 0, least: 1, most: 10_000 },
    ],
  ])('%j', (action, field, fault) => {
    expect(checkSetup(withAction(action))).toEqual({ path: [...path, field], ...fault });
  });

  it.each<Action>([
    { kind: 'crash', replica: 3 },
    { kind: 'cutLink', from: 4, to: 0 },
    { kind: 'partition', groups: 'abcdx' },
    { kind: 'drop', message: 'Re0.1.2.c0' },
    { kind: 'drop', message: 'R0.1.c0.0.1x1' },
    { kind: 'drop', message: 'CK0.10.2.3x2' },
    { kind: 'request', client: 0, operation: 'add x -5' },
    { kind: 'heal' },
  ])('%j is fine', (action) => {
    expect(checkSetup(withAction(action))).toBeNull();
  });

  it('is no value of another type', () => {
    expect(checkSetup(withRawAction({ kind: 'crash' }))).toMatchObject({ kind: 'notWhole', value: 'undefined' });
    expect(checkSetup(withRawAction({ kind: 'crash', replica: '3' }))).toMatchObject({ kind: 'notWhole' });
    expect(checkSetup(withRawAction({ kind: 'drop', message: 3 }))).toMatchObject({ kind: 'noMessageName' });
    expect(checkSetup(withRawAction({ kind: 'partition', groups: [] }))).toMatchObject({ kind: 'noGroups' });
    expect(checkSetup(withRawAction({ kind: 'request', client: 0, operation: {} }))).toMatchObject({
      kind: 'noOperation',
    });
    const fault = { kind: 'noChoice', value: 'half', choices: ['kept', 'lost'] };
    expect(checkSetup(withRawAction({ kind: 'restart', replica: 0, memory: 'half' }))).toMatchObject(fault);
  });

  it('is of a known kind and protocol, and not one that every object has', () => {
    expect(checkSetup(withRawAction({ kind: 'toString' }))).toEqual({
      path: [...path, 'kind'],
      kind: 'unknownIntervention',
      value: 'toString',
    });
    const other = { ...setup, protocol: 'constructor' } as unknown as Setup;
    expect(checkSetup(other)).toEqual({ path: ['protocol'], kind: 'unknownProtocol', value: 'constructor' });
  });

  it('quotes no more than a line of what is wrong', () => {
    const fault = checkSetup(withAction({ kind: 'drop', message: 'x'.repeat(5000) }));
    expect(fault?.kind === 'noMessageName' && fault.value.length).toBe(41);
  });
});

describe('moments', () => {
  const at = (tick: number, after: number): PlannedIntervention => ({ at: { tick, after }, action: { kind: 'heal' } });
  const check = (...interventions: PlannedIntervention[]) => checkSetup({ ...setup, interventions });

  it('stand in order; equals may follow each other', () => {
    expect(check(at(0, 0), at(0, 0), at(0, 3), at(5, 0))).toBeNull();
    expect(check(at(0, 3), at(0, 2))).toEqual({ path: ['interventions', 1, 'at'], kind: 'notInOrder' });
    expect(check(at(0, 0), at(6, 0), at(5, 9))).toEqual({ path: ['interventions', 2, 'at'], kind: 'notInOrder' });
  });

  it('have bounds', () => {
    const path = ['interventions', 0, 'at'];
    expect(check(at(-1, 0))).toMatchObject({ path: [...path, 'tick'], kind: 'outOfRange', ...MOMENT_TICK_RANGE });
    expect(check(at(MOMENT_TICK_RANGE.most + 1, 0))).toMatchObject({ path: [...path, 'tick'], kind: 'outOfRange' });
    expect(check(at(0, MOMENT_AFTER_RANGE.most + 1))).toMatchObject({ path: [...path, 'after'], kind: 'outOfRange' });
    expect(check(at(0, 0.5))).toMatchObject({ path: [...path, 'after'], kind: 'notWhole' });
  });

  it(`are ${INTERVENTIONS_MAX} at most`, () => {
    const many = Array.from({ length: INTERVENTIONS_MAX }, () => at(0, 0));
    expect(check(...many)).toBeNull();
    const fault = { path: ['interventions'], kind: 'tooManyInterventions', count: 201, most: INTERVENTIONS_MAX };
    expect(check(...many, at(0, 0))).toEqual(fault);
  });
});
