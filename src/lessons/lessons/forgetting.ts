import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn, calm } from '../run.ts';

const cluster = { checkpointInterval: 2, window: 4 };

const requests = [ask(0, 0, 'put x 1'), ask(0, 0, 'put x 2'), ask(0, 0, 'put x 3')];

/** R3's CHECKPOINTs come last, so that nobody needs them. */
const plan = [...requests, ...[0, 1, 2].map((to) => at(361, { kind: 'delay', message: `CK0.2.3.${to}`, ticks: 30 }))];

/** R0 proposes the request that comes next far above the window. */
const beyond = [
  ask(0, 0, 'put x 1'),
  ask(0, 0, 'put x 2'),
  { ...lies(0, 'proposesOutsideWindow', 'aaaaa', 7), at: { tick: 405, after: 0 } },
  ask(450, 0, 'put x 3'),
];

function away(from: number, until?: number) {
  const rejoin = until === undefined ? [] : [at(until, { kind: 'rejoin', replica: 3 })];
  return [...plan, at(from, { kind: 'cutOff', replica: 3 }), ...rejoin];
}

const stableAtR1: Place = { note: { kind: 'stable', sequence: 2 }, by: 1 };
const thirdAnswer: Place = { note: { kind: 'accepted' }, nth: 3 };
const installs: Place = { note: { kind: 'stateInstalled' }, by: 3 };

/** When the log may be cut, what lies outside it, and how a replica lives that missed what was cut (§4.3). */
export const forgetting = {
  id: 'forgetting',
  run: calm({ cluster, plan }),
  others: { beyond: calm({ cluster, plan: beyond }), dark: builtIn('inTheDark') },
  beats: [
    {
      id: 'when',
      at: { note: { kind: 'checkpointTaken' }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'executed', claims: [{ kind: 'happens', place: { ...stableAtR1, message: { kind: 'commit' } } }] },
          {
            id: 'three',
            claims: [
              {
                kind: 'happens',
                place: { note: { kind: 'stable', sequence: 2, voters: [0, 1, 2], have: 3, need: 3 }, by: 1 },
              },
            ],
          },
          { id: 'all', claims: [{ kind: 'happens', place: { note: { kind: 'stable', have: 4 }, by: 1 } }] },
        ],
        right: 'three',
      },
      until: stableAtR1,
    },
    {
      id: 'beyond',
      in: 'beyond',
      at: { deed: { kind: 'misbehave', node: 0 } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'accepts', claims: [{ kind: 'happens', place: { note: { kind: 'prePrepared', sequence: 7 } } }] },
          { id: 'keeps', claims: [{ kind: 'happens', place: { note: { kind: 'keptForLater' }, by: 1 } }] },
          {
            id: 'refuses',
            claims: [
              { kind: 'happens', place: { note: { kind: 'ignored', why: 'aboveWindow', got: 7, expected: 6 }, by: 1 } },
              { kind: 'happens', place: { note: { kind: 'executed', view: 1, sequence: 3 } } },
              { kind: 'answered' },
            ],
          },
        ],
        right: 'refuses',
      },
      until: thirdAnswer,
    },
    {
      id: 'missed',
      in: 'dark',
      at: { deed: { kind: 'rejoin', replica: 3 } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'never', claims: [{ kind: 'never', place: { note: { kind: 'executed' }, by: 3 } }] },
          { id: 'replay', claims: [{ kind: 'happens', place: { note: { kind: 'executed', sequence: 1 }, by: 3 } }] },
          {
            id: 'state',
            claims: [
              { kind: 'happens', place: { note: { kind: 'fetchStarted', sequence: 2, voters: [0, 1, 2] }, by: 3 } },
              { kind: 'inOrder', places: [installs, { note: { kind: 'executed', sequence: 5 }, by: 3 }] },
            ],
          },
        ],
        right: 'state',
      },
      until: installs,
    },
  ],
  task: {
    goals: [
      { id: 'state', all: [{ kind: 'happens', place: installs }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['cutOff', 'rejoin'] },
    best: 2,
    solution: { plan: away(0, 420) },
    nearMisses: [
      { plan, misses: ['state'] },
      { plan: away(0), misses: ['state'] },
      { plan: away(0, 30), misses: ['state'] },
      { plan: [...plan, at(0, { kind: 'crash', replica: 3 })], misses: ['state', 'kinds'] },
    ],
  },
} as const satisfies Lesson;
