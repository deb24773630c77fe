import { describe, expect, test } from 'vitest';
import type { Different } from '../../../testing/engine/buildSetup.ts';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { firstOf, runTwisted } from '../../../testing/pbft/runTwisted.ts';
import type { Twist } from '../../../testing/pbft/twistedPbft.ts';
import { pbft } from '../pbft.ts';

describe('M8: view, h and the last executed number never go down', () => {
  const restarted = (memory: 'kept' | 'lost'): Different => ({
    interventions: [requestA, at(9, { kind: 'crash', replica: 1 }), at(20, { kind: 'restart', replica: 1, memory })],
  });

  test('it fires where a replica restarts with its disk kept, and forgets all the same', () => {
    const broken = runTwisted(restarted('kept'), { protocol: { restartState: (place) => pbft.createState(place) } });
    const [crash, restart] = broken.steps
      .flatMap(({ cause }, index) => (cause.kind === 'intervention' ? [index] : []))
      .slice(1);
    expect(broken.violations[0]).toMatchObject({
      monitor: 'M8',
      step: restart,
      node: 1,
      witnesses: [{ step: crash, node: 1 }],
      values: { lastExecuted: 0, before: 1 },
    });
  });

  test('it is silent where the disk is kept, and about a replica that counts as faulty since it was not', () => {
    expect(runTwisted(restarted('kept')).violations).toEqual([]);
    expect(runTwisted(restarted('lost')).violations).toEqual([]);
  });

  test.each(['view', 'lowWaterMark', 'lastExecuted'] as const)('it watches %s', (mark) => {
    const broken = runTwisted({}, { everyone: upAndDown(mark) });
    const [up, down] = broken.steps.flatMap(({ node }, index) => (node === 2 ? [index] : []));
    expect(firstOf(broken, 'M8')).toMatchObject({
      monitor: 'M8',
      step: down,
      node: 2,
      witnesses: [{ step: up, node: 2 }],
      values: { [mark]: 0, before: 5 },
    });
  });

  /** R2 puts a mark of its up at the PRE-PREPARE, and down at whatever comes next. */
  function upAndDown(mark: 'view' | 'lowWaterMark' | 'lastExecuted'): Twist {
    return (given, right) => {
      const { place, state, input } = given;
      right(given);
      if (state.kind !== 'replica' || place.self !== 2) return;
      state[mark] = input.kind === 'message' && input.message.kind === 'prePrepare' ? 5 : 0;
    };
  }
});
