import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import { quorumTooSmall } from '../../protocols/pbft/broken/quorumTooSmall.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

/** R0 tells R1 and R2 one thing, R3 and R4 another one, which a client that works with it has signed. */
const twoGroups = [lies(6, 'lendsItsKey', 'aaaaaaa'), lies(0, 'equivocates', 'xaabbxx'), ask(0, 0, 'put x 1')];

const five = { replicas: 5, clients: 2, statusInterval: 2000 };
const brokenRule = quorumTooSmall.number;

const requests = [ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')];

function twins(groups0: string, ...groups3: readonly string[]) {
  return [lies(0, 'runsTwice', groups0), ...groups3.map((groups) => lies(3, 'runsTwice', groups)), ...requests];
}

const disagreement: Place = { monitor: 'M1' };
const answered: Place = { note: { kind: 'accepted' } };

function committed(view: number): Place {
  return { note: { kind: 'committedLocal', view, sequence: 1 } };
}

/** A quorum that is too small for the cluster, and the right one (§3, §4.2). */
export const tooFew = {
  id: 'too-few',
  run: calm({ cluster: { ...five, brokenRule }, plan: twoGroups }),
  others: {
    kept: calm({ cluster: five, plan: twoGroups }),
    six: calm({
      cluster: { replicas: 6, clients: 2, checkpointInterval: 1, window: 4, brokenRule },
      untilTick: 20_000,
      plan: [at(0, { kind: 'partition', groups: 'aaabbbab' }), ...requests, at(6000, { kind: 'heal' })],
    }),
    four: calm({ cluster: { clients: 2 }, plan: requests }),
  },
  beats: [
    {
      id: 'groups',
      at: { note: { kind: 'prePrepared' }, nth: 5 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'none', claims: [{ kind: 'never', place: committed(0) }] },
          {
            id: 'one',
            claims: [
              { kind: 'happens', place: committed(0) },
              { kind: 'monitor', monitor: 'M1', broken: false },
            ],
          },
          {
            id: 'two',
            claims: [
              {
                kind: 'happens',
                place: { note: { kind: 'committedLocal', view: 0, voters: [0, 1, 2], need: 3 }, by: 1 },
              },
              {
                kind: 'happens',
                place: { note: { kind: 'committedLocal', view: 0, voters: [0, 3, 4], need: 3 }, by: 3 },
              },
              { kind: 'monitor', monitor: 'M1', broken: true },
            ],
          },
        ],
        right: 'two',
      },
      until: disagreement,
    },
    {
      id: 'size',
      at: disagreement,
      opens: 'kept',
      ask: {
        kind: 'number',
        choices: [3, 4, 5],
        right: 4,
        measure: { kind: 'need', at: committed(1) },
      },
      until: answered,
    },
    {
      id: 'split',
      in: 'six',
      at: { deed: { kind: 'partition' } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'safe', claims: [{ kind: 'monitor', monitor: 'any', broken: false }] },
          {
            id: 'unsafe',
            claims: [
              { kind: 'never', place: { deed: { kind: 'misbehave' } } },
              { kind: 'inOrder', places: [answered, disagreement, { deed: { kind: 'heal' } }] },
            ],
          },
          { id: 'healed', claims: [{ kind: 'inOrder', places: [{ deed: { kind: 'heal' } }, disagreement] }] },
        ],
        right: 'unsafe',
      },
      until: disagreement,
    },
  ],
  task: {
    in: 'four',
    goals: [{ id: 'disagree', all: [{ kind: 'monitor', monitor: 'M1', broken: true }] }],
    limits: { kinds: ['misbehave'] },
    best: 2,
    solution: { plan: twins('xabcab', 'cabxab') },
    nearMisses: [
      { plan: twins('xabcab'), misses: ['disagree'] },
      { plan: [lies(3, 'runsTwice', 'cabxab'), ...requests], misses: ['disagree'] },
      { plan: twins('xabbab', 'cabxab'), misses: ['disagree'] },
      { plan: twins('xabcab'), cluster: { brokenRule }, misses: ['disagree', 'settings'] },
    ],
  },
} as const satisfies Lesson;
