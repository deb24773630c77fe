import { describe, expect, test } from 'vitest';
import type { History } from '../engine/history.ts';
import { worldAt } from '../engine/history.ts';
import type { Step } from '../engine/trace.ts';
import type { PbftNote } from '../protocols/pbft/notes.ts';
import type { ClientState } from '../protocols/pbft/rules/clientState.ts';
import { faultsTolerated } from '../protocols/quorum.ts';
import { runOf } from '../protocols/run.ts';
import { checkSetup } from '../scenario/validity.ts';
import { runChecked } from '../testing/engine/runChecked.ts';
import { notesOf } from '../testing/pbft/lookAtTrace.ts';
import { faultsOfResults, liarsOf } from '../testing/pbft/wrongResults.ts';
import { seedsOf, shareOf } from '../testing/runs.ts';
import { adversary } from './adversary.ts';
import { judge } from './judge.ts';

/**
 * The power of an adversary. With at most f liars nothing that was promised may break; with more, something has to be
 * found. A run that breaks a promise is printed as a setup: give it to `runOf` in a test of its own.
 * `npm run soak` does 20,000 of them, which takes about an hour.
 */

function faultsOf(history: History): string[] {
  return [...history.violations.map((violation) => JSON.stringify(violation)), ...faultsOfResults(history)];
}

test.each([4, 7, 10])('every run of %d replicas fits into a link, and comes from its seed alone', (replicas) => {
  for (const seed of seedsOf({ few: 40, many: 150 })) {
    const setup = adversary(seed, { replicas, liars: replicas });
    expect(checkSetup(setup)).toBeNull();
    if (seed < 20) expect(adversary(seed, { replicas, liars: replicas })).toEqual(setup);
  }
});

test('what is not left to chance is as wanted, and leaves all else as it was', () => {
  const free = adversary(5, { replicas: 4, liars: 1 });
  const bound = adversary(5, { replicas: 4, liars: 1, untilTick: 900, cluster: { readOnly: 1 } });
  expect(bound).toEqual({ ...free, untilTick: 900, cluster: { ...free.cluster, readOnly: 1 } });
});

/** Number of the runs below in which each happening occurred. */
const seen = new Map<string, number>();
let runsSeen = 0;

function see(history: History): void {
  runsSeen++;
  for (const happening of happeningsIn(history)) seen.set(happening, (seen.get(happening) ?? 0) + 1);
}

/**
 * Events of one run in a hundred, or fewer: a false state is refused, a NEW-VIEW is, and a read meets a fetch.
 */
const seldom = [110, 335, 126];

test.each([
  { replicas: 4, seeds: [...seldom, ...seedsOf({ few: 100, many: 400, soak: 20_000 })] },
  { replicas: 7, seeds: seedsOf({ few: 20, many: 60, soak: 20_000 }) },
])(
  'runs of $replicas replicas, f of which lie, break no monitor and cheat no correct client',
  ({ replicas, seeds }) => {
    for (const seed of seeds) {
      const history = runChecked(adversary(seed, { replicas, liars: faultsTolerated(replicas) }));
      const faults = faultsOf(history);
      if (faults.length > 0) expect.fail(`${faults.join('\n')}\nseed ${seed}: ${JSON.stringify(history.setup)}`);
      see(history);
    }
  },
);

const tooManyLiars = [
  { replicas: 4, liars: 2 },
  { replicas: 7, liars: 3 },
];

describe.each(shareOf(tooManyLiars, 2))('runs of $replicas replicas, $liars of which lie', ({ replicas, liars }) => {
  test('find replicas that disagree, and clients that are cheated, within 2,000', () => {
    const wanted = new Set(['M1', 'M2', 'M6']);
    for (let seed = 0; seed < 2000 && wanted.size > 0; seed++) {
      for (const { promise } of judge(adversary(seed, { replicas, liars }))) wanted.delete(promise);
    }
    expect([...wanted]).toEqual([]);
  });
});

test('when the network is whole again, f liars keep no correct client from its results', () => {
  for (const seed of seedsOf({ few: 25, many: 100, soak: 2000 })) {
    const history = runOf(adversary(seed, { replicas: 4, liars: 1, untilTick: 15_000 }));
    const waiting = clientsThatWait(history);
    see(history);
    if (waiting.length > 0) expect.fail(`${waiting} wait\nseed ${seed}: ${JSON.stringify(history.setup)}`);
  }
});

test('the lies are as wild as they are meant to be: each of these happens in every 300th run', () => {
  const least = runsSeen < 1000 ? 1 : runsSeen / 300;
  expect(happenings.filter((happening) => (seen.get(happening) ?? 0) < least)).toEqual([]);
});

/** Returns the correct clients that lack the result of a request. */
function clientsThatWait(history: History): number[] {
  const liars = liarsOf(history.setup);
  const { replicas } = history.setup.cluster;
  return worldAt(history, history.steps.length)
    .nodes.filter(({ place, state }) => {
      if (place.self < replicas || liars.has(place.self)) return false;
      const { outstanding, queue } = state as ClientState;
      return outstanding !== null || queue.length > 0;
    })
    .map(({ place }) => place.self);
}

/** Happenings that should occur in many of the runs. */
const happenings = [
  'a view is entered',
  'a view goes on with what was prepared before',
  'a proposal is refused',
  'a vote is refused',
  'a view change is refused',
  'a new view is refused',
  'a forged sender is seen',
  'somebody votes for two things',
  'a false state is refused',
  'a read meets a fetch',
  'a client lies',
] as const;

function happeningsIn({ steps, setup }: History): Set<(typeof happenings)[number]> {
  const happened = new Set<(typeof happenings)[number]>();
  const liars = liarsOf(setup);
  if ([...liars].some((node) => node >= setup.cluster.replicas)) happened.add('a client lies');
  for (const { note } of notesOf(steps, 'enteredView')) {
    happened.add('a view is entered');
    if (note.choices.some(({ certifiedView }) => certifiedView !== null)) {
      happened.add('a view goes on with what was prepared before');
    }
  }
  if (meetsFetch(steps)) happened.add('a read meets a fetch');
  for (const { node, note } of notesOf(steps, 'ignored')) {
    if (liars.has(node) || note.why === 'duplicate') continue;
    if (note.input === 'prePrepare') happened.add('a proposal is refused');
    if (note.input === 'prepare' || note.input === 'commit') happened.add('a vote is refused');
    if (note.input === 'viewChange' && note.why !== 'staleViewChange') happened.add('a view change is refused');
    if (note.input === 'newView' && note.why !== 'staleViewChange') happened.add('a new view is refused');
    if (note.why === 'forgedSender' || note.why === 'wrongSigner') happened.add('a forged sender is seen');
    if (note.why === 'secondVote') happened.add('somebody votes for two things');
    if (note.why === 'uncertifiedState') happened.add('a false state is refused');
  }
  return happened;
}

/** True if a read reaches a replica that is fetching a state. */
function meetsFetch(steps: readonly Step[]): boolean {
  const fetching = new Set<number>();
  for (const { node, notes } of steps) {
    for (const { kind } of notes as readonly PbftNote[]) {
      if (node === null) continue;
      if (kind === 'fetchStarted') fetching.add(node);
      if (kind === 'stateInstalled' || kind === 'executed') fetching.delete(node);
      if ((kind === 'readHeld' || kind === 'readAnswered') && fetching.has(node)) return true;
    }
  }
  return false;
}
