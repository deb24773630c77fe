import { describe, expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { journeysNamed, takenIn } from './namedJourneys.ts';

const saying = { letters: 'PP', label: { major: 0, minor: 1 }, from: 0, to: 3 };

describe('what one node says to one other', () => {
  test('is found with every sending of it', () => {
    const asking = { letters: 'R', label: { major: 0, minor: 1 }, from: 4, to: 0 };
    const history = runOf(
      buildSetup({
        cluster: { clientTimeout: 20 },
        interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' })],
      }),
    );
    expect(journeysNamed(history, asking).map(({ id, fate }) => [id, fate])).toEqual([
      ['R0.1.c0.0', 'dropped'],
      ['R0.1.c0.0.1', 'delivered'],
    ]);
  });

  test('is found with the copies that the network makes, and those made by hand', () => {
    const byHand = at(1, { kind: 'duplicate', message: 'PP0.1.0.3' }, 1);
    const names = (duplication: number) => {
      const history = runOf(buildSetup({ conditions: { duplication }, interventions: [requestA, byHand] }));
      return journeysNamed(history, saying).map(({ id }) => id);
    };
    expect(names(0)).toHaveLength(2);
    expect(names(100)).toHaveLength(3);
  });

  test('is taken in where a copy comes through and the message itself does not', () => {
    const history = runOf(
      buildSetup({
        interventions: [
          requestA,
          at(1, { kind: 'duplicate', message: 'PP0.1.0.3' }, 1),
          at(1, { kind: 'drop', message: 'PP0.1.0.3' }, 1),
        ],
      }),
    );
    expect(takenIn(history, saying, 0, history.steps.length)).toMatchObject({ fate: 'delivered', endTick: 7 });
  });
});
