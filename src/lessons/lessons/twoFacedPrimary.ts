import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

const requests = [ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')];

/** R0 runs twice: its first copy talks to those with an a, its second to those with a b, and neither to those with an x. */
function twoFaces(groups: string) {
  return lies(0, 'runsTwice', groups);
}

const plan = [twoFaces('xabbab'), ...requests];

const client0: Place = { note: { kind: 'accepted' }, by: { client: 0 } };
const client1: Place = { note: { kind: 'accepted' }, by: { client: 1 } };

function preparedInView0(by?: number): Place {
  return { note: { kind: 'prepared', view: 0, sequence: 1 }, ...(by !== undefined && { by }) };
}

/** The primary orders one request for R1 and another for R2 and R3 (§4.2). */
export const twoFacedPrimary = {
  id: 'two-faced-primary',
  run: calm({ cluster: { clients: 2 }, plan }),
  others: { divided: calm({ cluster: { clients: 2 }, plan: [twoFaces('xabxab'), ...requests] }) },
  beats: [
    {
      id: 'prepared',
      at: { note: { kind: 'prePrepared' }, nth: 4 },
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'x1',
            claims: [
              { kind: 'happens', place: preparedInView0(1) },
              { kind: 'never', place: preparedInView0(2) },
            ],
          },
          {
            id: 'x2',
            claims: [
              { kind: 'never', place: preparedInView0(1) },
              { kind: 'happens', place: preparedInView0(2) },
              { kind: 'happens', place: preparedInView0(3) },
            ],
          },
          {
            id: 'both',
            claims: [
              { kind: 'happens', place: preparedInView0(1) },
              { kind: 'happens', place: preparedInView0(2) },
            ],
          },
          { id: 'neither', claims: [{ kind: 'never', place: preparedInView0() }] },
        ],
        right: 'x2',
      },
      until: { ...preparedInView0(), nth: 2 },
    },
    {
      id: 'lost',
      at: client1,
      ask: {
        kind: 'choose',
        options: [
          { id: 'lost', claims: [{ kind: 'never', place: client0 }] },
          {
            id: 'again',
            claims: [
              {
                kind: 'inOrder',
                places: [client1, { note: { kind: 'requested', attempt: 1 }, by: { client: 0 } }, client0],
              },
              { kind: 'monitor', monitor: 'any', broken: false },
            ],
          },
          { id: 'replaced', claims: [{ kind: 'monitor', monitor: 'any', broken: true }] },
        ],
        right: 'again',
      },
      until: client0,
    },
    {
      id: 'divided',
      at: client0,
      opens: 'divided',
      ask: {
        kind: 'choose',
        options: [
          { id: 'x1', claims: [{ kind: 'happens', place: preparedInView0(1) }] },
          { id: 'x2', claims: [{ kind: 'happens', place: preparedInView0(2) }] },
          {
            id: 'neither',
            claims: [
              { kind: 'never', place: { note: { kind: 'prepared', view: 0 } } },
              { kind: 'happens', place: { note: { kind: 'prepared', view: 1 } } },
            ],
          },
        ],
        right: 'neither',
      },
      until: { note: { kind: 'prepared', view: 1 } },
    },
  ],
  task: {
    goals: [
      { id: 'nobody', all: [{ kind: 'never', place: { note: { kind: 'prepared', view: 0 } } }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['misbehave'], liars: [0] },
    best: 1,
    solution: { plan: [twoFaces('xaxbab'), ...requests] },
    nearMisses: [
      { plan, misses: ['nobody'] },
      { plan: [twoFaces('xaabab'), ...requests], misses: ['nobody'] },
      { plan: [...plan, lies(3, 'silentToSome', 'xxxxxx')], misses: ['nobody', 'answered', 'liars'] },
      { plan: [...plan, at(90, { kind: 'crash', replica: 3 })], misses: ['nobody', 'answered', 'kinds'] },
    ],
  },
} as const satisfies Lesson;
