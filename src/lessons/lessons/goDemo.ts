import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';

const request = ask(0, 0, 'warTime=8888');

/** A second browser opens an address of one of the nodes. */
function opens(address: string) {
  return ask(60, 1, address);
}

const forgottenVotes = [request, ask(4000, 0, 'warTime=1234')];
const cluster = { clients: 2 };

const enough: Place = { note: { kind: 'voteTaken', commits: true }, by: 0 };
const enoughFor1234: Place = { note: { kind: 'voteTaken', commits: true, warTime: '1234' }, by: 0 };
const ok: Place = { note: { kind: 'okRead' }, by: { client: 0 } };

/** The naive program that the lab grew from: what it counts, whom it answers, and what it forgets. */
export const goDemo = {
  id: 'go-demo',
  run: builtIn('goDemo', { plan: forgottenVotes }),
  others: {
    alone: builtIn('goDemo', {
      cluster,
      plan: [
        ...[1, 2, 3].map((replica) => at(0, { kind: 'crash', replica })),
        request,
        opens('1111/commit?warTime=8888'),
      ],
    }),
    two: builtIn('goDemo', { cluster, plan: [request] }),
  },
  beats: [
    {
      id: 'enough',
      at: { note: { kind: 'voteTaken', commits: false }, by: 0 },
      ask: {
        kind: 'number',
        choices: [2, 3, 4],
        right: 2,
        measure: { kind: 'steps', of: { note: { kind: 'voteTaken' }, by: 0 }, until: enough },
      },
      until: enough,
    },
    {
      id: 'panic',
      at: { note: { kind: 'panicked' }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'value',
            claims: [{ kind: 'happens', place: { note: { kind: 'panicked', why: 'noWarTime' }, by: 1 } }],
          },
          {
            id: 'votes',
            claims: [
              {
                kind: 'inOrder',
                places: [
                  { note: { kind: 'voteTaken' }, by: 1 },
                  { note: { kind: 'panicked' }, by: 1 },
                ],
              },
            ],
          },
          {
            id: 'page',
            claims: [
              { kind: 'happens', place: { note: { kind: 'panicked', why: 'nilWriter' }, by: 1 } },
              { kind: 'never', place: { note: { kind: 'writerKept' }, by: 1 } },
            ],
          },
        ],
        right: 'page',
      },
      until: { note: { kind: 'panicked' }, by: 3 },
    },
    {
      id: 'oks',
      at: ok,
      ask: {
        kind: 'number',
        choices: [1, 2, 3],
        right: 3,
        measure: { kind: 'steps', of: ok, until: { note: { kind: 'pageDone' } } },
      },
      until: { ...ok, nth: 3 },
    },
    {
      id: 'second',
      at: { note: { kind: 'writerKept', warTime: '1234' }, by: 0 },
      ask: {
        kind: 'number',
        choices: [1, 2, 3],
        right: 1,
        measure: {
          kind: 'steps',
          of: { note: { kind: 'voteTaken', warTime: '1234' }, by: 0 },
          until: enoughFor1234,
        },
      },
      until: enoughFor1234,
    },
    {
      id: 'alone',
      in: 'alone',
      at: { note: { kind: 'writerKept' }, by: 0 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'no', claims: [{ kind: 'never', place: ok }] },
          {
            id: 'yes',
            claims: [
              { kind: 'happens', place: ok },
              { kind: 'never', place: { note: { kind: 'voteTaken' } } },
              { kind: 'monitor', monitor: 'B3', broken: true },
            ],
          },
          { id: 'restart', claims: [{ kind: 'inOrder', places: [{ deed: { kind: 'restart' } }, ok] }] },
        ],
        right: 'yes',
      },
      until: ok,
    },
  ],
  task: {
    in: 'two',
    goals: [
      { id: 'ok', all: [{ kind: 'happens', place: { note: { kind: 'okWritten', asked: '8888', warTime: '9999' } } }] },
      { id: 'nobody', all: [{ kind: 'monitor', monitor: 'B3', broken: true }] },
    ],
    limits: { kinds: ['request'] },
    best: 1,
    solution: { plan: [request, opens('1111/commit?warTime=9999')] },
    nearMisses: [
      { plan: [request, opens('1111/commit?warTime=8888')], misses: ['ok'] },
      { plan: [request, opens('1112/commit?warTime=9999')], misses: ['ok', 'nobody'] },
      { plan: [request, opens('1111/prepare?warTime=9999&nodeId=Zed')], misses: ['ok', 'nobody'] },
    ],
  },
} as const satisfies Lesson;
