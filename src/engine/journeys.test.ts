import { describe, expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../testing/engine/randomSetup.ts';
import { seedsOf } from '../testing/runs.ts';
import { journeysOf } from './journeys.ts';

describe('the journey of a message', () => {
  test('goes from the step that sent it to the step that handled it', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    const { list, byId } = journeysOf(history);
    expect(list).toHaveLength(29);
    expect(byId.get('PP0.1.0.2')).toMatchObject({
      sentStep: 1,
      endStep: 3,
      endTick: 2,
      fate: 'delivered',
      ignored: null,
    });
    expect(byId.get('Re0.1.3.c0')).toMatchObject({ fate: 'delivered', ignored: { why: 'notOutstanding' } });
  });

  test('ends where the message is lost, blocked, dropped or missed; or not at all', () => {
    const history = runOf(
      buildSetup({
        untilTick: 3,
        interventions: [
          at(0, { kind: 'cutLink', from: 0, to: 1 }),
          requestA,
          at(1, { kind: 'drop', message: 'PP0.1.0.2' }, 1),
          at(2, { kind: 'conditions', latency: 1, jitter: 0, loss: 100, duplication: 0 }),
          at(2, { kind: 'crash', replica: 0 }, 1),
          at(2, { kind: 'conditions', latency: 50, jitter: 0, loss: 0, duplication: 0 }, 1),
        ],
      }),
    );
    const fates = Object.fromEntries(journeysOf(history).list.map(({ id, fate }) => [id, fate]));
    expect(fates).toEqual({
      'R0.1.c0.0': 'delivered',
      'PP0.1.0.1': 'blocked',
      'PP0.1.0.2': 'dropped',
      'PP0.1.0.3': 'delivered',
      'P0.1.3.0': 'lost',
      'P0.1.3.1': 'lost',
      'P0.1.3.2': 'lost',
    });
    const missed = runOf(buildSetup({ interventions: [at(0, { kind: 'crash', replica: 3 }), requestA] }));
    expect(journeysOf(missed).byId.get('PP0.1.0.3')).toMatchObject({ fate: 'missed', endTick: 2 });
    const underway = runOf(buildSetup({ untilTick: 1, interventions: [requestA] }));
    expect(journeysOf(underway).byId.get('PP0.1.0.3')).toMatchObject({
      fate: 'inFlight',
      endStep: null,
      endTick: null,
    });
  });

  test('is told once a run', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    expect(journeysOf(history)).toBe(journeysOf(history));
  });

  test('is told for every message sent, each under a name of its own, in random runs', () => {
    for (const seed of seedsOf({ few: 10, many: 50 })) {
      const history = runOf(withMeddling(randomSetup(seed)));
      const { list, byId } = journeysOf(history);
      expect(byId.size).toBe(list.length);
      const sent = history.steps.reduce((sum, step) => sum + step.sent.length, 0);
      const doubled = history.steps.filter(
        ({ cause }) =>
          cause.kind === 'intervention' && cause.intervention.action.kind === 'duplicate' && cause.envelope,
      );
      expect(list.length).toBe(sent + doubled.length);
      const open = list.filter(({ fate }) => fate === 'inFlight');
      expect(open.every(({ envelope }) => envelope.arrivesTick > history.setup.untilTick)).toBe(true);
    }
  });
});
