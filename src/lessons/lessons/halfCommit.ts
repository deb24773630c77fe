import { ANY } from '../../engine/network/patterns.ts';
import { at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';

const plan = scenarioOf('halfCommit').setup.interventions;

const answered: Place = { note: { kind: 'accepted' } };
const enteredByR1: Place = { note: { kind: 'enteredView', view: 1 }, by: 1 };
const committedAgain: Place = { note: { kind: 'committedLocal', view: 1 }, by: 1 };

/** Only R1 has executed when the primary crashes: what is prepared survives (§4.4, §4.5.1). */
export const halfCommit = {
  id: 'half-commit',
  run: builtIn('halfCommit'),
  beats: [
    {
      id: 'danger',
      at: { note: { kind: 'counted', vote: 'reply' } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'undone', claims: [{ kind: 'monitor', monitor: 'any', broken: true }] },
          {
            id: 'later',
            claims: [
              { kind: 'inOrder', places: [enteredByR1, answered] },
              { kind: 'monitor', monitor: 'any', broken: false },
            ],
          },
          { id: 'accepted', claims: [{ kind: 'inOrder', places: [answered, enteredByR1] }] },
        ],
        right: 'later',
      },
      until: { note: { kind: 'viewChangeStarted' } },
    },
    {
      id: 'slot',
      at: { note: { kind: 'viewChangeStarted' }, nth: 2 },
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'alone',
            claims: [{ kind: 'happens', place: { note: { kind: 'enteredView', choices: [{ certifiedView: null }] } } }],
          },
          {
            id: 'certificate',
            claims: [
              {
                kind: 'happens',
                place: { note: { kind: 'enteredView', choices: [{ sequence: 1, certifiedView: 0 }] }, by: 1 },
              },
            ],
          },
          { id: 'empty', claims: [{ kind: 'happens', place: { note: { kind: 'enteredView', choices: [] } } }] },
        ],
        right: 'certificate',
      },
      until: enteredByR1,
    },
    {
      id: 'twice',
      at: { note: { kind: 'prepared', view: 1 }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'again',
            claims: [{ kind: 'count', place: { note: { kind: 'executed' }, by: 1 }, is: '≥', number: 2 }],
          },
          {
            id: 'once',
            claims: [
              { kind: 'count', place: { note: { kind: 'executed' }, by: 1 }, is: '=', number: 1 },
              { kind: 'happens', place: committedAgain },
            ],
          },
          { id: 'skips', claims: [{ kind: 'never', place: committedAgain }] },
        ],
        right: 'once',
      },
      until: committedAgain,
    },
  ],
  task: {
    goals: [
      {
        id: 'proposed',
        all: [{ kind: 'count', place: { note: { kind: 'prePrepared', view: 0 } }, is: '=', number: 4 }],
      },
      { id: 'empty', all: [{ kind: 'happens', place: { note: { kind: 'enteredView', view: 1, choices: [] } } }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['drop', 'dropMatching'] },
    best: 1,
    solution: {
      plan: [...plan, at(41, { kind: 'dropMatching', letters: 'P', view: 0, slot: ANY, from: ANY, to: ANY })],
    },
    nearMisses: [
      { plan, misses: ['empty'] },
      // R3 is prepared nevertheless, and says so in its VIEW-CHANGE.
      {
        plan: [...plan, at(41, { kind: 'dropMatching', letters: 'P', view: 0, slot: ANY, from: 3, to: ANY })],
        misses: ['empty'],
      },
      // Without the request nothing is proposed, so nothing is lost either.
      { plan: [...plan, at(1, { kind: 'drop', message: 'R0.1.c0.0' })], misses: ['proposed'] },
      {
        plan: plan.map((one) => (one.action.kind === 'crash' ? at(30, one.action) : one)),
        misses: ['proposed', 'kinds'],
      },
    ],
  },
} as const satisfies Lesson;
