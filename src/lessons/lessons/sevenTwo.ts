import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

const request = ask(0, 0, 'put x 1');

const cluster = { replicas: 7 };

/** These two of seven crash before the request is sent. */
function without(...down: readonly number[]) {
  const plan = [...down.map((replica) => at(0, { kind: 'crash', replica })), request];
  return calm({ cluster, untilTick: 10_000, plan });
}

const twoRequests = [request, ask(0, 1, 'put x 2')];

const twoClients = { ...cluster, clients: 2 };

/** Each of these runs twice; the letters say which copy talks to whom. */
function twins(groups: Readonly<Record<number, string>>) {
  const liars = Object.entries(groups).map(([node, letters]) => lies(Number(node), 'runsTwice', letters));
  return [...liars, ...twoRequests];
}

const twoTwins = twins({ 0: 'xaabbxcab', 6: 'caabbxxab' });

const answered: Place = { note: { kind: 'accepted' } };

/** Nobody is answered as late as this with one primary down. */
const LATE = 1500;

function isLate(name: string) {
  return { id: name, in: name, claims: [{ kind: 'tick', place: answered, is: '≥', tick: LATE }] } as const;
}

/** Two of seven may fail: which two cost most, and what two liars can do (§3, §4.4). */
export const sevenTwo = {
  id: 'seven-two',
  run: without(),
  others: {
    primaries: without(0, 1),
    mixed: without(0, 3),
    backups: without(5, 6),
    liars: calm({ cluster: twoClients, untilTick: 12_000, plan: twoTwins }),
    twoClients: calm({ cluster: twoClients, untilTick: 12_000, plan: twoRequests }),
  },
  beats: [
    {
      id: 'longest',
      at: { note: { kind: 'requested' } },
      opens: 'primaries',
      ask: {
        kind: 'choose',
        options: [isLate('backups'), isLate('mixed'), isLate('primaries')],
        right: 'primaries',
      },
      until: answered,
    },
    {
      id: 'liars',
      at: answered,
      opens: 'liars',
      ask: {
        kind: 'choose',
        options: [
          { id: 'primary', claims: [{ kind: 'monitor', monitor: 'M1', broken: true }] },
          { id: 'stops', claims: [{ kind: 'never', place: { ...answered, nth: 2 } }] },
          { id: 'no', claims: [{ kind: 'monitor', monitor: 'any', broken: false }, { kind: 'answered' }] },
        ],
        right: 'no',
      },
      until: { ...answered, nth: 2 },
    },
  ],
  task: {
    in: 'twoClients',
    goals: [
      { id: 'disagree', all: [{ kind: 'monitor', monitor: 'M1', broken: true }] },
      { id: 'three', all: [{ kind: 'count', place: { deed: { kind: 'misbehave' } }, is: '≤', number: 3 }] },
    ],
    limits: { kinds: ['misbehave'] },
    best: 3,
    solution: { plan: twins({ 0: 'xaabbccab', 5: 'caabbxcab', 6: 'caabbcxab' }) },
    nearMisses: [
      { plan: twoTwins, misses: ['disagree'] },
      // Without the primary nobody proposes two things.
      { plan: twins({ 4: 'caabxccab', 5: 'caabcxcab', 6: 'caabccxab' }), misses: ['disagree'] },
      { plan: twins({ 0: 'xaabcccab', 4: 'caabxccab', 5: 'caabcxcab', 6: 'caabccxab' }), misses: ['three'] },
    ],
  },
} as const satisfies Lesson;
