import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

function late(message: string, ticks = 300) {
  return at(121, { kind: 'delay', message, ticks });
}

/** The COMMITs to R2 come when its timer has run out. */
const oneSuspects = [ask(0, 0, 'put x 1'), late('C0.1.0.2'), late('C0.1.1.2'), late('C0.1.3.2')];

const cluster = { viewChangeTimeout: 300, statusInterval: 2000 };

const secondAnswer: Place = { note: { kind: 'accepted' }, nth: 2 };
const enteredByR1: Place = { note: { kind: 'enteredView', view: 1 }, by: 1 };

function executedInView1(by: number): Place {
  return { note: { kind: 'executed', view: 1, sequence: 2 }, by };
}

/** One replica asks for another view, which changes nothing, until another one fails (§4.5.2). */
export const impatient = {
  id: 'impatient',
  run: calm({
    cluster,
    untilTick: 6000,
    plan: [...oneSuspects, ask(600, 0, 'put x 2'), at(1000, { kind: 'crash', replica: 3 }), ask(1100, 0, 'put x 3')],
  }),
  others: { suspicion: calm({ cluster, untilTick: 4000, plan: oneSuspects }) },
  beats: [
    {
      id: 'alone',
      at: { note: { kind: 'viewChangeStarted' }, by: 2 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'enough', claims: [{ kind: 'inOrder', places: [enteredByR1, secondAnswer] }] },
          {
            id: 'few',
            claims: [
              { kind: 'inOrder', places: [secondAnswer, enteredByR1] },
              { kind: 'happens', place: { note: { kind: 'viewChangeStarted', why: 'joined', joined: [1, 2] } } },
              { kind: 'never', place: { note: { kind: 'viewChangeStarted', joined: [2] } } },
            ],
          },
          { id: 'later', claims: [{ kind: 'happens', place: { note: { kind: 'viewChangeStarted', view: 2 } } }] },
        ],
        right: 'few',
      },
      until: { note: { kind: 'counted', vote: 'viewChange', have: 1 }, nth: 3 },
    },
    {
      id: 'client',
      at: { note: { kind: 'prePrepared', sequence: 2 }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'slower', claims: [{ kind: 'tick', place: secondAnswer, is: '≥', tick: 801 }] },
          {
            id: 'same',
            claims: [
              { kind: 'tick', place: secondAnswer, is: '=', tick: 800 },
              { kind: 'tick', place: { note: { kind: 'accepted' } }, is: '=', tick: 200 },
              { kind: 'happens', place: { note: { kind: 'committedLocal', sequence: 2, voters: [0, 1, 3] }, by: 1 } },
            ],
          },
          { id: 'never', claims: [{ kind: 'never', place: secondAnswer }] },
        ],
        right: 'same',
      },
      until: secondAnswer,
    },
    {
      id: 'crash',
      at: { deed: { kind: 'crash', replica: 3 } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'never', claims: [{ kind: 'never', place: { note: { kind: 'accepted' }, nth: 3 } }] },
          { id: 'old', claims: [{ kind: 'happens', place: { note: { kind: 'executed', view: 0, sequence: 3 } } }] },
          {
            id: 'next',
            claims: [
              { kind: 'happens', place: { note: { kind: 'executed', view: 1, sequence: 3 } } },
              { kind: 'answered' },
            ],
          },
        ],
        right: 'next',
      },
      until: enteredByR1,
    },
    {
      id: 'again',
      at: enteredByR1,
      ask: {
        kind: 'point',
        options: [
          { id: 'r0', focus: { kind: 'node', node: 0 }, claims: [{ kind: 'happens', place: executedInView1(0) }] },
          { id: 'r1', focus: { kind: 'node', node: 1 }, claims: [{ kind: 'happens', place: executedInView1(1) }] },
          { id: 'r2', focus: { kind: 'node', node: 2 }, claims: [{ kind: 'happens', place: executedInView1(2) }] },
        ],
        right: 'r2',
      },
      until: { note: { kind: 'accepted' }, nth: 3 },
    },
  ],
  task: {
    in: 'suspicion',
    goals: [
      {
        id: 'deposed',
        all: [{ kind: 'count', place: { note: { kind: 'enteredView', view: 1 } }, is: '≥', number: 3 }],
      },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['delay'] },
    best: 2,
    solution: { plan: [...oneSuspects, late('C0.1.0.1'), late('C0.1.2.1')] },
    nearMisses: [
      { plan: oneSuspects, misses: ['deposed'] },
      { plan: [...oneSuspects, late('C0.1.0.1')], misses: ['deposed'] },
      { plan: [...oneSuspects, late('C0.1.0.1', 100), late('C0.1.2.1', 100)], misses: ['deposed'] },
      { plan: [...oneSuspects, at(121, { kind: 'crash', replica: 0 })], misses: ['deposed', 'kinds'] },
    ],
  },
} as const satisfies Lesson;
