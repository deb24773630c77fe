import { expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { fourReplicas } from '../../testing/pbft/oneActor.ts';
import { runOf } from '../run.ts';

function demoRun(interventions: readonly PlannedIntervention[]): History {
  return runOf({
    protocol: 'broadcast-demo',
    cluster: fourReplicas,
    seed: 1,
    conditions: { latency: 40, jitter: 10, loss: 0, duplication: 0 },
    untilTick: 20_000,
    interventions,
  });
}

function request(tick: number, operation: string, client = 0): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'request', client, operation } };
}

/** How many messages of each kind were sent in these steps. */
function counts({ steps }: History, from = 0, to = Number.POSITIVE_INFINITY): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { tick, sent } of steps) {
    if (tick < from || tick >= to) continue;
    for (const { message } of sent) found[message.kind] = (found[message.kind] ?? 0) + 1;
  }
  return found;
}

test('the first request makes 3, 9 and 15 calls, and the browser gets ok three times', () => {
  const run = demoRun([request(0, 'warTime=8888')]);
  expect(counts(run)).toEqual({ '/req': 1, '/prePrepare': 3, '/prepare': 9, '/commit': 15, ok: 3, end: 28 });
  expect(run.end).toBe('quiet');
});

test('the second request makes 27 commits, and the browser gets ok six times', () => {
  const run = demoRun([request(0, 'warTime=8888'), request(5000, 'warTime=1234')]);
  expect(counts(run, 5000)).toEqual({ '/req': 1, '/prePrepare': 3, '/prepare': 9, '/commit': 27, ok: 6, end: 40 });
});

test('it is the same at whichever node the browser asks', () => {
  for (const port of [1112, 1113, 1114]) {
    const run = demoRun([request(0, `${port}/req?warTime=8888`), request(5000, `${port}/req?warTime=1234`)]);
    expect(counts(run, 0, 5000)).toMatchObject({ '/prePrepare': 3, '/prepare': 9, '/commit': 15, ok: 3 });
    expect(counts(run, 5000)).toMatchObject({ '/commit': 27, ok: 6 });
  }
});

test('each backup panics four times on the first request (D9)', () => {
  const { steps } = demoRun([request(0, 'warTime=8888')]);
  const panics = [0, 1, 2, 3].map(
    (node) => steps.filter((step) => step.node === node && step.notes.some(({ kind }) => kind === 'panicked')).length,
  );
  expect(panics).toEqual([0, 4, 4, 4]);
});

test('one node that is down stops everything for ever (D13)', () => {
  for (const replica of [1, 2, 3]) {
    const crash: PlannedIntervention = { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica } };
    const run = demoRun([crash, request(0, 'warTime=8888')]);
    expect(counts(run).ok).toBeUndefined();
    expect(run.end).toBe('quiet');
  }
});
