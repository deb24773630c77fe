import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { runChecked } from '../../../testing/engine/runChecked.ts';
import { runWorld } from '../../../testing/engine/runWorld.ts';
import { equivocatingBackup, equivocatingPrimary } from '../../../testing/pbft/equivocation.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';
import { createTwistedWorld } from '../../../testing/pbft/twistedPbft.ts';
import { faultsOfResults } from '../../../testing/pbft/wrongResults.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { runOf } from '../../run.ts';
import { outOfOrder } from '../broken/outOfOrder.ts';

/**
 * Random experiments that must break nothing: no monitor fires, and every correct replica keeps its invariants. One
 * that does is printed in one line: give it to `runChecked` in a test of its own, so that it stays.
 */

describe('random schedules', () => {
  test('break no monitor, and give every client the results of one order of execution', () => {
    const seeds = seedsOf({ few: 200, many: 2000 });
    const seen = new Map<string, number>();
    for (const seed of seeds) {
      const history = runChecked(withMeddling(randomSetup(seed)));
      const faults = [...history.violations.map((violation) => JSON.stringify(violation)), ...faultsOfResults(history)];
      if (faults.length > 0) expect.fail(`${faults.join('\n')}\nseed ${seed}: ${JSON.stringify(history.setup)}`);
      for (const happening of happeningsIn(history)) seen.set(happening, (seen.get(happening) ?? 0) + 1);
    }
    // Each of these happens in many runs, or the schedules are tamer than they are meant to be.
    const rare = happenings.filter((happening) => (seen.get(happening) ?? 0) < seeds.length / 20);
    expect(rare).toEqual([]);
  });
});

describe('random schedules with liars, as many as f', () => {
  test('break no monitor either, with a primary that tells different replicas different things', () => {
    for (const seed of seedsOf({ few: 50, many: 300 })) {
      const setup = withoutCrashes(randomSetup(seed));
      const { replicas } = setup.cluster;
      const half = Array.from({ length: replicas - 1 }, (_, index) => index + 1);
      const [toldA, toldB] = [half.filter((node) => node % 2 === seed % 2), half.filter((node) => node % 3 > 0)];
      const liars: Record<number, Twist> = { 0: equivocatingPrimary(toldA, toldB) };
      if (replicas === 7) liars[6] = equivocatingBackup(6, toldA, toldB);
      const { violations } = runWorld(createTwistedWorld(setup, { liars }));
      if (violations.length > 0) expect.fail(`${JSON.stringify(violations)}\nseed ${seed}: ${JSON.stringify(setup)}`);
    }
  });

  /** The same setup without crashes: liars are the faults here. Both requests they make up have a client. */
  function withoutCrashes(setup: ReturnType<typeof randomSetup>): ReturnType<typeof randomSetup> {
    const interventions = setup.interventions.filter(
      ({ action }) => action.kind !== 'crash' && action.kind !== 'restart',
    );
    // Reads without an order are off: their results would be accepted beside those that liars made up under the same
    // timestamp.
    const cluster = { ...setup.cluster, clients: Math.max(2, setup.cluster.clients), readOnly: 0 } as const;
    return { ...setup, interventions, cluster };
  }
});

test('random schedules find replicas that execute out of order (E16)', () => {
  const found = new Set<string>();
  for (let seed = 0; seed < 80; seed++) {
    const setup = randomSetup(seed);
    const { violations } = runOf({ ...setup, cluster: { ...setup.cluster, brokenRule: outOfOrder.number } });
    for (const { monitor } of violations) found.add(monitor);
  }
  expect([...found]).toEqual(expect.arrayContaining(['M4', 'M6']));
});

/** Happenings that should be frequent. */
const happenings = [
  'a result is accepted',
  'every request is answered',
  'some request is never answered',
  'a message is lost',
  'a message is doubled',
  'a message is blocked',
  'a message meets a crashed replica',
  'somebody meddles with a message',
  'a replica comes back',
  'a client asks again',
  'a reply is sent again',
  'a vote comes before its proposal',
  'a replica waits for a lower number',
  'the primary’s window is full',
  'a checkpoint is stable',
] as const;

function happeningsIn({ steps }: History): Set<(typeof happenings)[number]> {
  const happened = new Set<(typeof happenings)[number]>();
  const asked = notesOf(steps, 'requested').filter(({ note }) => note.attempt === 0).length;
  const queued = notesOf(steps, 'queued').length;
  const accepted = notesOf(steps, 'accepted').length;
  if (accepted > 0) happened.add('a result is accepted');
  happened.add(
    accepted >= Math.max(asked, queued) && accepted === asked
      ? 'every request is answered'
      : 'some request is never answered',
  );
  for (const { cause, sent, notes } of steps) {
    for (const { fate, copy } of sent) {
      if (fate === 'lost') happened.add('a message is lost');
      if (fate === 'blocked') happened.add('a message is blocked');
      if (copy > 0) happened.add('a message is doubled');
    }
    if (cause.kind === 'missed' && cause.why === 'crashed') happened.add('a message meets a crashed replica');
    if (cause.kind === 'intervention' && cause.envelope) happened.add('somebody meddles with a message');
    if (cause.kind === 'intervention' && cause.intervention.action.kind === 'restart')
      happened.add('a replica comes back');
    for (const { kind } of notes) {
      if (kind === 'replyResent') happened.add('a reply is sent again');
      if (kind === 'gap') happened.add('a replica waits for a lower number');
      if (kind === 'buffered') happened.add('the primary’s window is full');
      if (kind === 'stable') happened.add('a checkpoint is stable');
    }
  }
  if (notesOf(steps, 'requested').some(({ note }) => note.attempt > 0)) happened.add('a client asks again');
  if (notesOf(steps, 'counted').some(({ note }) => note.vote === 'commit' && !note.proposalKnown)) {
    happened.add('a vote comes before its proposal');
  }
  return happened;
}
