import { describe, expect, test } from 'vitest';
import { droppedBy } from '../../protocols/explain/patterns.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../../testing/engine/buildSetup.ts';
import { executions } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import type { DropMatchingAction } from './dropMatching.ts';

/** Messages that are dropped by a pattern. */

const every: DropMatchingAction = { kind: 'dropMatching', letters: '*', view: '*', slot: '*', from: '*', to: '*' };

function runWith(different: Partial<DropMatchingAction>, until?: number): History {
  const pattern = { ...every, ...different };
  return runOf(
    buildSetup({
      untilTick: 100,
      interventions: [
        at(0, pattern),
        ...requestsInTurn(3),
        ...(until === undefined ? [] : [at(until, { ...pattern, kind: 'passMatching' as const })]),
      ],
    }),
  );
}

/** The names of the messages that the pattern dropped, in order. */
function dropped(history: History): string[] {
  return journeysOf(history).list.flatMap(({ id, envelope }) => (envelope.droppedBy ? [id] : []));
}

describe('a pattern', () => {
  test('names a kind, a slot and a receiver: every COMMIT for slot 2 to R2', () => {
    const history = runWith({ letters: 'C', slot: 2, to: 2 });
    expect(dropped(history)).toEqual(['C0.2.3.2', 'C0.2.0.2', 'C0.2.1.2']);
    // It lacks slot 2 and so executes nothing after slot 1.
    expect(executions(history.steps)[2]).toHaveLength(1);
    expect(executions(history.steps)[1]).toHaveLength(3);
  });

  test('names a sender: everything that R3 says', () => {
    const ids = dropped(runWith({ from: 3 }));
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.every((id) => id.split('.')[2] === '3')).toBe(true);
  });

  test('names a view or a slot: no request fits, whatever its timestamp is', () => {
    expect(dropped(runWith({ letters: 'R', slot: 1 }))).toEqual([]);
    expect(dropped(runWith({ letters: 'R', view: 0 }))).toEqual([]);
    const ofSlot1 = dropped(runWith({ slot: 1 }));
    expect(ofSlot1).toEqual(['PP0.1.0.1', 'PP0.1.0.2', 'PP0.1.0.3']);
    expect(dropped(runWith({ letters: 'R' }))).toEqual(['R0.1.c0.0']);
  });

  test('that leaves everything open drops everything', () => {
    const history = runWith({});
    expect(dropped(history)).toEqual(['R0.1.c0.0']);
    expect(history.steps.some(({ cause }) => cause.kind === 'delivered')).toBe(false);
  });

  test('that fits nothing drops nothing: the run is as it was, and says how many it dropped', () => {
    const history = runWith({ letters: 'C', slot: 9 });
    const plain = runOf(buildSetup({ untilTick: 100, interventions: requestsInTurn(3) }));
    expect(history.steps.slice(1).map(({ sent }) => sent)).toEqual(plain.steps.map(({ sent }) => sent));
    const [intervention] = history.setup.interventions;
    expect(intervention && droppedBy(history, intervention)).toBe(0);
  });

  test('counts what it dropped until it ended, and what it dropped when it began again', () => {
    const pattern = { ...every, letters: 'C', to: 2 };
    const history = runOf(
      buildSetup({
        untilTick: 100,
        interventions: [
          at(0, pattern),
          ...requestsInTurn(3),
          at(4, { ...pattern, kind: 'passMatching' }),
          at(9, pattern),
        ],
      }),
    );
    const [first, , , , , again] = history.setup.interventions;
    const counts = [first, again].map((one) => one && droppedBy(history, one));
    expect(counts[0]).toBe(3);
    expect(counts[1]).toBeGreaterThan(0);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(dropped(history).length);
  });

  test('ends: what is sent later travels', () => {
    const ids = dropped(runWith({ letters: 'C', to: 2 }, 4));
    expect(ids).toEqual(['C0.1.3.2', 'C0.1.0.2', 'C0.1.1.2']);
  });

  test('is told from chance and from a cut: its messages are dropped in the step that sends them', () => {
    const history = runWith({ letters: 'PP', to: 1 });
    const [id] = dropped(history);
    expect(journeysOf(history).byId.get(id ?? '')).toMatchObject({ fate: 'dropped', envelope: { fate: 'dropped' } });
    const cut = runOf(
      buildSetup({
        interventions: [
          at(0, { kind: 'cutLink', from: 0, to: 1 }),
          at(0, { ...every, letters: 'PP', to: 1 }),
          requestA,
        ],
      }),
    );
    expect(journeysOf(cut).byId.get('PP0.1.0.1')?.fate).toBe('blocked');
  });
});
