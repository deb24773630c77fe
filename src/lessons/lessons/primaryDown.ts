import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';

const plan = [at(0, { kind: 'crash', replica: 0 }), ask(0, 0, 'put x 1')];

/** R1 has asked for view 1, and does not lead it yet. */
const MEANWHILE = 945;
const restartR0 = at(MEANWHILE, { kind: 'restart', replica: 0, memory: 'kept' });
const crashR1 = at(MEANWHILE, { kind: 'crash', replica: 1 });

const askedAgain: Place = { note: { kind: 'requested', attempt: 1 } };
const allAskForView1: Place = { note: { kind: 'viewChangeStarted' }, nth: 3 };
const enteredByR1: Place = { note: { kind: 'enteredView', view: 1 }, by: 1 };

/** The primary crashes before it has the request: who notices, who leads next, and who decides that (§4.4). */
export const primaryDown = {
  id: 'primary-down',
  run: builtIn('primaryDown'),
  beats: [
    {
      id: 'silence',
      at: askedAgain,
      ask: {
        kind: 'choose',
        options: [
          { id: 'network', claims: [{ kind: 'happens', place: { message: { kind: 'request' }, by: 0 } }] },
          {
            id: 'nobody',
            claims: [
              { kind: 'happens', place: { note: { kind: 'requested', attempt: 0, to: 0 } } },
              { kind: 'inOrder', places: [askedAgain, { note: { kind: 'timerStarted', timer: 'request' } }] },
            ],
          },
          {
            id: 'turn',
            claims: [
              { kind: 'inOrder', places: [{ note: { kind: 'timerStarted', timer: 'request' }, by: 1 }, askedAgain] },
            ],
          },
        ],
        right: 'nobody',
      },
      until: { note: { kind: 'relayed' }, nth: 3 },
    },
    {
      id: 'next',
      at: { note: { kind: 'viewChangeStarted' } },
      ask: {
        kind: 'point',
        options: [
          {
            id: 'r1',
            focus: { kind: 'node', node: 1 },
            claims: [{ kind: 'happens', place: { note: { kind: 'enteredView', view: 1, primary: 1 } } }],
          },
          {
            id: 'r2',
            focus: { kind: 'node', node: 2 },
            claims: [{ kind: 'happens', place: { note: { kind: 'enteredView', view: 1, primary: 2 } } }],
          },
          {
            id: 'r3',
            focus: { kind: 'node', node: 3 },
            claims: [{ kind: 'happens', place: { note: { kind: 'enteredView', view: 1, primary: 3 } } }],
          },
        ],
        right: 'r1',
      },
      until: allAskForView1,
    },
    {
      id: 'votes',
      at: allAskForView1,
      ask: { kind: 'number', choices: [2, 3, 4], right: 3, measure: { kind: 'need', at: enteredByR1 } },
      until: enteredByR1,
    },
  ],
  task: {
    goals: [
      { id: 'answered', all: [{ kind: 'answered' }] },
      { id: 'second', all: [{ kind: 'happens', place: { note: { kind: 'executed', view: 2 } } }] },
    ],
    limits: { kinds: ['crash', 'restart'], downAtOnce: 1 },
    best: 2,
    solution: { plan: [...plan, restartR0, crashR1] },
    nearMisses: [
      { plan: [...plan, restartR0], misses: ['second'] },
      { plan: [...plan, crashR1], misses: ['answered', 'second', 'downAtOnce'] },
      {
        plan: [...plan, crashR1, at(MEANWHILE + 100, { kind: 'restart', replica: 0, memory: 'kept' })],
        misses: ['downAtOnce'],
      },
    ],
  },
} as const satisfies Lesson;
