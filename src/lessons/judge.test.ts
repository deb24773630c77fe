import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../engine/interventions/index.ts';
import { ask, at, lies } from '../protocols/pbft/broken/experiments/plan.ts';
import { runOf } from '../protocols/run.ts';
import { attempted, judge, measured } from './judge.ts';
import type { Attempt, Lesson, Limits, Task } from './lesson.ts';
import { calm } from './run.ts';
import { runNamed } from './runNamed.ts';

const request = ask(0, 0, 'put x 1');
const crash3 = at(0, { kind: 'crash', replica: 3 });
const saying = at(9, {
  kind: 'say',
  replica: 2,
  message: 'prepare',
  view: 0,
  sequence: 1,
  about: 'null',
  groups: 'aaaaa',
});
const run = calm({ plan: [request, crash3] }).setup;
const clear = runOf(calm({ plan: [request] }).setup);

function judged(plan: readonly PlannedIntervention[], limits: Limits, rest: Partial<Attempt> = {}) {
  const task: Task = {
    goals: [
      { id: 'answered', all: [{ kind: 'answered' }, { kind: 'never', place: { note: { kind: 'stable' } } }] },
      { id: 'everybody', all: [{ kind: 'count', place: { note: { kind: 'executed' } }, is: '=', number: 4 }] },
    ],
    limits,
    best: 1,
    solution: { plan: [] },
    nearMisses: [],
  };
  return judge(task, run, runOf(attempted(run, { plan, ...rest })));
}

describe('an attempt', () => {
  test('passes if it reaches every goal within the limits', () => {
    const { goals, limitsBroken, changes, passes } = judged([request], { kinds: ['crash'] });
    expect(goals.map(({ id, holds }) => [id, holds])).toEqual([
      ['answered', true],
      ['everybody', true],
    ]);
    expect([limitsBroken, changes, passes]).toEqual([[], 1, true]);
  });

  test('does not if it misses a goal, whose light says so', () => {
    const { goals, passes } = judged([request, crash3], { kinds: ['crash'] });
    expect(goals.map(({ holds }) => holds)).toEqual([true, false]);
    expect(passes).toBe(false);
  });

  test('counts what is added, taken out or altered, each once', () => {
    const changesOf = (...plan: PlannedIntervention[]) => judged(plan, { kinds: ['crash', 'cutOff'] }).changes;
    const crashLater = at(50, { kind: 'crash', replica: 3 });
    expect(changesOf(request, crash3)).toBe(0);
    expect(changesOf(request)).toBe(1);
    expect(changesOf(request, crashLater)).toBe(1);
    expect(changesOf(request, crashLater, at(60, { kind: 'cutOff', replica: 2 }))).toBe(2);
    expect(changesOf(request, { ...crash3, muted: true })).toBe(1);
  });
});

describe('a limit is broken by', () => {
  test.each<[keyof Limits, readonly PlannedIntervention[], Limits, Partial<Attempt>]>([
    ['kinds', [request, crash3, at(9, { kind: 'cutOff', replica: 3 })], { kinds: ['crash'] }, {}],
    ['kinds', [request], { kinds: ['drop'] }, {}],
    ['settings', [request, crash3], { kinds: [] }, { cluster: { batchSize: 2 } }],
    ['downAtOnce', [request, crash3, at(9, { kind: 'crash', replica: 2 })], { kinds: ['crash'], downAtOnce: 1 }, {}],
    ['liars', [request, crash3, lies(2, 'repliesFalsely')], { kinds: ['misbehave'], liars: [1] }, {}],
    ['liars', [request, crash3, saying], { kinds: ['say'], liars: [1] }, {}],
  ])('what it forbids: %s', (name, plan, limits, rest) => {
    expect(judged(plan, limits, rest).limitsBroken).toEqual([name]);
  });

  test('nothing that it allows', () => {
    const inTurn = [
      at(9, { kind: 'restart', replica: 3, memory: 'kept' } as const),
      at(10, { kind: 'crash', replica: 2 } as const),
    ];
    const down: Limits = { kinds: ['crash', 'restart'], downAtOnce: 1 };
    expect(judged([request, crash3, ...inTurn], down).limitsBroken).toEqual([]);
    const liars: Limits = { kinds: ['misbehave'], liars: [1] };
    expect(judged([request, crash3, lies(1, 'repliesFalsely')], liars).limitsBroken).toEqual([]);
    const muted = { ...lies(2, 'repliesFalsely'), muted: true };
    const fired = at(9, { kind: 'fireTimer', node: 4, timer: 'retransmit' });
    const more: Limits = { kinds: ['misbehave', 'fireTimer'], liars: [1] };
    expect(judged([request, crash3, muted, fired], more).limitsBroken).toEqual([]);
    const settings: Limits = { kinds: [], settings: ['batchSize'] };
    expect(judged([request, crash3], settings, { cluster: { batchSize: 2 } })).toMatchObject({
      limitsBroken: [],
      changes: 1,
    });
  });
});

test('a run is measured by its notes, its messages and its time', () => {
  const prepared = { note: { kind: 'prepared' }, by: 1 } as const;
  const executed = { note: { kind: 'executed' } } as const;
  expect(measured(clear, { kind: 'need', at: prepared })).toBe(2);
  expect(measured(clear, { kind: 'have', at: { note: { kind: 'accepted' } } })).toBe(2);
  expect(measured(clear, { kind: 'need', at: executed })).toBeNull();
  expect(measured(clear, { kind: 'steps', of: executed, until: { note: { kind: 'accepted' } } })).toBe(4);
  expect(measured(clear, { kind: 'steps', of: executed, until: { note: { kind: 'stable' } } })).toBeNull();
  expect(measured(clear, { kind: 'messages' })).toBe(29);
  expect(measured(clear, { kind: 'messages', of: 'commit' })).toBe(12);
  expect(measured(clear, { kind: 'ticks', from: prepared, to: { ...executed, by: 1 } })).toBe(40);
  expect(measured(clear, { kind: 'ticks', from: prepared, to: { note: { kind: 'stable' } } })).toBeNull();
});

test('a lesson has the runs that it names, and no other', () => {
  const lesson = { run: calm({}), others: { other: calm({ plan: [] }) } } as unknown as Lesson;
  expect(runNamed(lesson, undefined)).toBe(lesson.run.setup);
  expect(runNamed(lesson, 'other').interventions).toEqual([]);
  expect(() => runNamed(lesson, 'third')).toThrow('third');
});
