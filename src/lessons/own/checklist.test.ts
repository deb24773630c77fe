import { expect, test } from 'vitest';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { encodeScenario } from '../../scenario/link/link.ts';
import { oneStop, stopAfter } from '../../testing/lessons/ownLessons.ts';
import { checklist } from './checklist.ts';
import type { OwnLesson, OwnQuestion, OwnStop } from './ownLesson.ts';
import { runsOf } from './ownRuns.ts';

const { setup: figureSetup } = scenarioOf('figure');

function missing(own: OwnLesson) {
  const runs = runsOf(own);
  return runs.ok ? checklist(own, runs) : runs.fault;
}

const withStop = (change: Partial<OwnStop>): OwnLesson => ({ ...oneStop, stops: [stopAfter(5, change)] });
const ask = stopAfter(5).ask as OwnQuestion;
const withQuestion = (change: Partial<OwnQuestion>): OwnLesson => withStop({ ask: { ...ask, ...change } });
const option = { text: 'One', because: '', node: null };

test('a lesson that is whole lacks nothing', () => expect(missing(oneStop)).toEqual([]));

test('a stop that only tells needs a caption, and no answer', () => {
  expect(missing(withStop({ ask: null, reveal: '' }))).toEqual([]);
  expect(missing(withStop({ ask: null, caption: ' ' }))).toEqual([{ kind: 'caption', stop: 0 }]);
});

test.each<[string, OwnLesson, object]>([
  ['a title', { ...oneStop, title: '' }, { kind: 'title' }],
  ['a stop', { ...oneStop, stops: [] }, { kind: 'stop' }],
  ['a prompt', withQuestion({ prompt: '' }), { kind: 'prompt', stop: 0 }],
  ['a second option', withQuestion({ options: [option], right: 0 }), { kind: 'options', stop: 0 }],
  [
    'no more than four options',
    withQuestion({ options: [1, 2, 3, 4, 5].map((n) => ({ ...option, text: `${n}` })) }),
    { kind: 'options', stop: 0 },
  ],
  [
    'a text of each option',
    withQuestion({ options: [option, { ...option, text: '' }] }),
    { kind: 'optionText', stop: 0 },
  ],
  ['options that differ', withQuestion({ options: [option, option] }), { kind: 'sameOptions', stop: 0 }],
  ['numbers to choose from', withQuestion({ kind: 'number' }), { kind: 'number', stop: 0 }],
  ['lanes to point at', withQuestion({ kind: 'point' }), { kind: 'node', stop: 0 }],
  ['a right option', withQuestion({ right: null }), { kind: 'right', stop: 0 }],
  ['a right option that is there', withQuestion({ right: 3 }), { kind: 'right', stop: 0 }],
  ['a reveal', withStop({ reveal: '' }), { kind: 'reveal', stop: 0 }],
  ['a place that is reached', withStop({ at: { note: { kind: 'stable' } } }), { kind: 'place', stop: 0 }],
  ['an answer that is reached', withStop({ until: { note: { kind: 'stable' } } }), { kind: 'until', stop: 0 }],
  ['an answer behind its question', withStop({ until: stopAfter(5).at }), { kind: 'shown', stop: 0 }],
  ['stops that ascend', { ...oneStop, stops: [stopAfter(9), stopAfter(5)] }, { kind: 'order', stop: 1 }],
])('is told what it lacks: %s', (_, own, fault) => expect(missing(own)).toContainEqual(fault));

test('a task needs words, goals, and a solution that reaches them', () => {
  const task = { run: 0, asks: '', goals: [], solution: oneStop.runs[0] ?? '', kinds: null };
  expect(missing({ ...oneStop, task })).toEqual([{ kind: 'taskAsks' }, { kind: 'goals' }]);
  const never = { text: '', all: [{ kind: 'never', place: { note: { kind: 'accepted' } } }] } as const;
  expect(missing({ ...oneStop, task: { ...task, asks: 'Do it.', goals: [never] } })).toEqual([
    { kind: 'goalText', goal: 0 },
    { kind: 'goalMissed', goal: 0 },
  ]);
  const answered = { text: 'It is answered.', all: [{ kind: 'answered' }] } as const;
  expect(missing({ ...oneStop, task: { ...task, asks: 'Do it.', goals: [answered] } })).toEqual([
    { kind: 'goalHeld', goal: 0 },
  ]);
});

test('a near miss must not solve the task, and what breaks a limit does not', () => {
  const link = oneStop.runs[0] ?? '';
  const crashed = encodeScenario({
    base: 'figure',
    setup: { ...figureSetup, interventions: figureSetup.interventions.filter(({ action }) => action.kind !== 'crash') },
  });
  const goal = {
    text: 'R3 executes.',
    all: [{ kind: 'happens', place: { note: { kind: 'executed' }, by: 3 } }],
  } as const;
  const task = { run: 0, asks: 'Do it.', goals: [goal], solution: crashed, kinds: null };
  expect(missing({ ...oneStop, task: { ...task, nearMisses: [link] } })).toEqual([]);
  expect(missing({ ...oneStop, task: { ...task, nearMisses: [link, crashed] } })).toEqual([
    { kind: 'nearMiss', run: 1 },
  ]);
  const forbidden = { ...task, kinds: [], nearMisses: [crashed] };
  expect(missing({ ...oneStop, task: forbidden })).toEqual([]);
});
