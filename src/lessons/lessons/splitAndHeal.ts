import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

function split(tick: number, groups: string) {
  return at(tick, { kind: 'partition', groups });
}

function heal(tick: number) {
  return at(tick, { kind: 'heal' });
}

const request = ask(10, 0, 'put x 1');

const firstSplit: Place = { deed: { kind: 'partition' } };
const firstHeal: Place = { deed: { kind: 'heal' } };
const secondSplit: Place = { deed: { kind: 'partition' }, nth: 2 };
const secondHeal: Place = { deed: { kind: 'heal' }, nth: 2 };
const answered: Place = { note: { kind: 'accepted' } };
const secondAnswer: Place = { note: { kind: 'accepted' }, nth: 2 };
const aboveWindow: Place = { note: { kind: 'ignored', why: 'aboveWindow', got: 5 }, by: 3 };
const fetches: Place = { note: { kind: 'fetchStarted' }, by: 3 };
const installs: Place = { note: { kind: 'stateInstalled' }, by: 3 };

function executed(by: number, sequence = 1): Place {
  return { note: { kind: 'executed', sequence }, by };
}

/** Two halves, then three and one, then all: who goes on, and how the one that fell behind catches up (§4.2, §4.3). */
export const splitAndHeal = {
  id: 'split-and-heal',
  run: calm({
    cluster: { checkpointInterval: 2, window: 4 },
    untilTick: 9000,
    plan: [
      split(0, 'aabbx'),
      request,
      heal(400),
      split(1200, 'aaabx'),
      ...[2, 3, 4].map((value) => ask(1210, 0, `put x ${value}`)),
      heal(2200),
      ...[5, 6].map((value) => ask(2210, 0, `put x ${value}`)),
    ],
  }),
  others: { whole: calm({ untilTick: 9000, plan: [request] }) },
  beats: [
    {
      id: 'halves',
      at: firstSplit,
      ask: {
        kind: 'choose',
        options: [
          { id: 'left', claims: [{ kind: 'inOrder', places: [executed(0), firstHeal] }] },
          { id: 'right', claims: [{ kind: 'inOrder', places: [executed(2), firstHeal] }] },
          {
            id: 'both',
            claims: [
              { kind: 'inOrder', places: [executed(0), firstHeal] },
              { kind: 'inOrder', places: [executed(2), firstHeal] },
            ],
          },
          {
            id: 'neither',
            claims: [
              { kind: 'inOrder', places: [firstHeal, { note: { kind: 'executed' } }, answered] },
              { kind: 'never', place: { note: { kind: 'viewChangeStarted' } } },
            ],
          },
        ],
        right: 'neither',
      },
      until: answered,
    },
    {
      id: 'three',
      at: secondSplit,
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'three',
            claims: [
              { kind: 'inOrder', places: [secondSplit, secondAnswer, secondHeal] },
              { kind: 'never', place: executed(3, 2) },
            ],
          },
          { id: 'none', claims: [{ kind: 'inOrder', places: [secondHeal, secondAnswer] }] },
          { id: 'all', claims: [{ kind: 'happens', place: executed(3, 2) }] },
        ],
        right: 'three',
      },
      until: secondAnswer,
    },
    {
      id: 'window',
      at: { ...aboveWindow, before: true },
      ask: {
        kind: 'choose',
        options: [
          { id: 'executes', claims: [{ kind: 'happens', place: executed(3, 5) }] },
          {
            id: 'ignores',
            claims: [
              { kind: 'happens', place: { note: { kind: 'statusSent', why: 'beyondWindow' }, by: 3 } },
              { kind: 'never', place: { note: { kind: 'prePrepared', sequence: 5 }, by: 3 } },
            ],
          },
          { id: 'keeps', claims: [{ kind: 'happens', place: { note: { kind: 'prePrepared', sequence: 5 }, by: 3 } }] },
        ],
        right: 'ignores',
      },
      until: aboveWindow,
    },
    {
      id: 'state',
      at: { ...fetches, before: true },
      ask: {
        kind: 'choose',
        options: [
          { id: 'replays', claims: [{ kind: 'happens', place: executed(3, 2) }] },
          {
            id: 'fetches',
            claims: [
              { kind: 'happens', place: { note: { kind: 'fetchStarted', sequence: 4, voters: [0, 1, 2] }, by: 3 } },
              { kind: 'happens', place: { note: { kind: 'stateInstalled', sequence: 4 }, by: 3 } },
              { kind: 'never', place: executed(3, 2) },
            ],
          },
          { id: 'never', claims: [{ kind: 'never', place: installs }] },
        ],
        right: 'fetches',
      },
      until: installs,
    },
  ],
  task: {
    in: 'whole',
    goals: [
      { id: 'before', all: [{ kind: 'inOrder', places: [firstSplit, answered, firstHeal] }] },
      { id: 'next', all: [{ kind: 'happens', place: { note: { kind: 'executed', view: 1 } } }] },
    ],
    limits: { kinds: ['partition', 'heal'] },
    best: 2,
    solution: { plan: [split(0, 'abbbx'), request, heal(3000)] },
    nearMisses: [
      { plan: [split(0, 'aabbx'), request, heal(3000)], misses: ['before'] },
      { plan: [split(0, 'aaabx'), request, heal(3000)], misses: ['next'] },
      { plan: [split(0, 'abbbx'), request], misses: ['before'] },
      { plan: [split(0, 'abbbx'), request, heal(300)], misses: ['before', 'next'] },
    ],
  },
} as const satisfies Lesson;
