import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import { calm } from '../run.ts';

const request = ask(0, 0, 'put x 1');

/** The three phases of the normal case: what R1 may do, and when (§4.2). */
export const fourComputers = {
  id: 'four-computers',
  run: calm({ plan: [request] }),
  beats: [
    {
      id: 'proposed',
      at: { note: { kind: 'prePrepared' }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'primary',
            claims: [
              {
                kind: 'inOrder',
                places: [
                  { note: { kind: 'executed' }, by: 1 },
                  { note: { kind: 'prepared' }, by: 1 },
                ],
              },
            ],
          },
          {
            id: 'acknowledged',
            claims: [
              {
                kind: 'inOrder',
                places: [
                  { message: { kind: 'prepare', from: 1 }, by: 0 },
                  { note: { kind: 'executed' }, by: 1 },
                  { note: { kind: 'prepared' }, by: 1 },
                ],
              },
            ],
          },
          {
            id: 'others',
            claims: [
              {
                kind: 'inOrder',
                places: [
                  { note: { kind: 'prePrepared' }, by: 1 },
                  { note: { kind: 'prepared' }, by: 1 },
                  { note: { kind: 'executed' }, by: 1 },
                ],
              },
            ],
          },
        ],
        right: 'others',
      },
      until: { note: { kind: 'prepared' }, by: 1 },
    },
    {
      id: 'prepared',
      at: { note: { kind: 'prepared' }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'quorum',
            claims: [{ kind: 'never', place: { note: { kind: 'counted', vote: 'commit' }, by: 1 } }],
          },
          {
            id: 'unknown',
            claims: [
              {
                kind: 'inOrder',
                places: [
                  { note: { kind: 'prepared' }, by: 1 },
                  { note: { kind: 'counted', vote: 'commit' }, by: 1 },
                  { note: { kind: 'executed' }, by: 1 },
                ],
              },
            ],
          },
          { id: 'all', claims: [{ kind: 'happens', place: { note: { kind: 'committedLocal', have: 4 }, by: 1 } }] },
        ],
        right: 'unknown',
      },
      until: { note: { kind: 'executed' }, by: 1 },
    },
    {
      id: 'replies',
      at: { note: { kind: 'executed' }, by: 1 },
      ask: {
        kind: 'number',
        choices: [1, 2, 3, 4],
        right: 2,
        measure: { kind: 'need', at: { note: { kind: 'accepted' } } },
      },
      until: { note: { kind: 'accepted' } },
    },
  ],
  task: {
    goals: [
      {
        id: 'last',
        all: [0, 2, 3].map((by) => ({
          kind: 'happens',
          place: { note: { kind: 'executed' }, by: 1, after: { note: { kind: 'executed' }, by } },
        })),
      },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['delay', 'slowLink', 'slowReplica'] },
    best: 1,
    solution: { plan: [request, at(41, { kind: 'delay', message: 'PP0.1.0.1', ticks: 300 })] },
    nearMisses: [
      { plan: [request], misses: ['last'] },
      // R1 is told by the COMMITs of the others, which it keeps for later, at the same time as everybody.
      { plan: [request, at(41, { kind: 'delay', message: 'PP0.1.0.1', ticks: 60 })], misses: ['last'] },
      { plan: [request, at(0, { kind: 'crash', replica: 1 })], misses: ['last', 'kinds'] },
      { plan: [request, at(41, { kind: 'drop', message: 'PP0.1.0.1' })], misses: ['kinds'] },
    ],
  },
} as const satisfies Lesson;
