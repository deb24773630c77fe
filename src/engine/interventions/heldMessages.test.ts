import { describe, expect, test } from 'vitest';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { executions } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import type { Envelope } from '../network/envelope.ts';
import { envelopeId } from '../network/envelope.ts';
import type { Step } from '../trace.ts';
import { envelopeOf } from '../trace.ts';
import type { PlannedIntervention } from './index.ts';

/** A message that is held, and released. */

const proposal = 'PP0.1.0.3';
const held = at(1, { kind: 'hold', message: proposal }, 1);

function runWith(...interventions: PlannedIntervention[]): History {
  return runOf(buildSetup({ conditions: { latency: 10 }, interventions: [requestA, ...interventions] }));
}

function arrivesAt({ steps, setup }: History, id: string): number | undefined {
  return steps.find(
    ({ cause }) => cause.kind === 'delivered' && envelopeId(cause.envelope, setup.cluster.replicas) === id,
  )?.tick;
}

/** The step in which an intervention was carried out. */
function stepOf({ steps }: History, index: number): Step {
  return steps.find(({ cause }) => cause.kind === 'intervention' && cause.index === index) as Step;
}

const holdAt12 = at(12, { kind: 'hold', message: proposal });

describe('a message that is held', () => {
  const history = runWith(holdAt12);

  test('does not arrive, and the run is not at rest without a word', () => {
    expect(arrivesAt(runWith(), proposal)).toBe(20);
    expect(arrivesAt(history, proposal)).toBeUndefined();
    expect(history.end).toBe('held');
    expect(runWith().end).toBe('quiet');
  });

  test('is on its way all the time', () => {
    expect(journeysOf(history).byId.get(proposal)).toMatchObject({
      fate: 'inFlight',
      endStep: null,
      envelope: { held: true, heldTick: 12 },
    });
  });

  test('is named by the liveness light, before and after everything is answered', () => {
    const light = livenessAt(history, history.steps.length);
    expect(light).toMatchObject({ state: 'done', held: [proposal] });
    const started = history.steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.index === 1);
    expect(livenessAt(history, started).held).toEqual([]);
    expect(livenessAt(history, started + 1).held).toEqual([proposal]);
  });

  test('is what a request waits for, where it is the request itself', () => {
    const stuck = runOf(
      buildSetup({ untilTick: 40, interventions: [requestA, at(0, { kind: 'hold', message: 'R0.1.c0.0' })] }),
    );
    const { state, missing, held: ids } = livenessAt(stuck, stuck.steps.length);
    expect(state).not.toBe('working');
    expect(ids).toEqual(['R0.1.c0.0']);
    expect(missing?.unordered?.request).toEqual({ kind: 'held', id: 'R0.1.c0.0', step: 1 });
  });
});

describe('a message that is released', () => {
  test('arrives next', () => {
    const history = runWith(holdAt12, at(200, { kind: 'release', message: proposal, how: 'next' }));
    expect(arrivesAt(history, proposal)).toBe(200);
    expect(history.end).toBe('quiet');
    expect(Object.keys(executions(history.steps))).toEqual(['0', '1', '2', '3']);
  });

  test('or needs as long as it still needed', () => {
    const history = runWith(holdAt12, at(200, { kind: 'release', message: proposal, how: 'onWay' }));
    expect(arrivesAt(history, proposal)).toBe(208);
    expect(journeysOf(history).byId.get(proposal)).toMatchObject({ fate: 'delivered', endTick: 208 });
  });

  test('is held no longer, and otherwise the same', () => {
    const history = runWith(holdAt12, at(200, { kind: 'release', message: proposal, how: 'next' }));
    const { held: _, ...before } = envelopeOf(stepOf(history, 1).cause) as Envelope;
    expect(envelopeOf(stepOf(history, 2).cause)).toStrictEqual({ ...before, arrivesTick: 200 });
  });

  test('can be held again', () => {
    const release = { kind: 'release', message: proposal, how: 'onWay' } as const;
    const history = runWith(holdAt12, at(100, release), at(104, { kind: 'hold', message: proposal }), at(200, release));
    expect(arrivesAt(history, proposal)).toBe(204);
  });

  test('comes to a replica that is down no better than any other', () => {
    const history = runWith(
      held,
      at(12, { kind: 'hold', message: proposal }),
      at(20, { kind: 'crash', replica: 3 }),
      at(30, { kind: 'release', message: proposal, how: 'next' }),
    );
    expect(journeysOf(history).byId.get(proposal)).toMatchObject({ fate: 'missed', endTick: 30 });
  });
});
