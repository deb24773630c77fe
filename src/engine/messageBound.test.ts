import { describe, expect, test } from 'vitest';
import { livenessAt } from '../protocols/explain/liveness.ts';
import { runOf, worldOf } from '../protocols/run.ts';
import { scenarioToFile } from '../scenario/file/file.ts';
import { decodeScenario } from '../scenario/link/link.ts';
import { captureMain } from '../testing/cli/captureMain.ts';
import { at, buildSetup, requestA, requestsOfClients } from '../testing/engine/buildSetup.ts';
import { lie } from '../testing/pbft/runLies.ts';
import { STEPS_MAX, worldAt } from './history.ts';
import { MESSAGES_MAX } from './messageBound.ts';
import { createAnswers } from './outbox.ts';
import { sendAll } from './sending.ts';

/** A run is bounded in what it sends, not only in its steps. */

const liars = Array.from({ length: 33 }, (_, index) =>
  lie({ node: 99 - index, behaviour: 'votesManyTimes', amount: 100 }),
);

/** 33 of 100 replicas send each vote a hundred times: 9,900 messages in one step. */
const flood = buildSetup({
  cluster: { replicas: 100, clients: 8 },
  interventions: [...liars, ...requestsOfClients(8)],
});

describe('a flood', () => {
  const history = runOf(flood);
  const sent = history.steps.reduce((sum, step) => sum + step.sent.length, 0);

  test('ends by the bound on messages, in the step that sends more', () => {
    expect(history.end).toBe('messages');
    expect(history.steps.length).toBeLessThan(STEPS_MAX);
    expect(sent).toBeGreaterThan(MESSAGES_MAX);
    expect(sent - (history.steps.at(-1)?.sent.length ?? 0)).toBeLessThanOrEqual(MESSAGES_MAX);
  });

  test('can be looked at where it ends, also by the liveness light', () => {
    const { length } = history.steps;
    expect(worldAt(history, length).tick).toBe(history.steps.at(-1)?.tick);
    expect(livenessAt(history, length).state).toBe('working');
  });

  test('is told as such by the command line', async () => {
    const interventions = flood.interventions.map((one) =>
      one.action.kind === 'misbehave' ? { ...one, action: { ...one.action, groups: 'a'.repeat(108) } } : one,
    );
    const text = scenarioToFile({ base: 'clear', setup: { ...flood, interventions } });
    const { status, out } = await captureMain(['flood.pbft.json'], { 'flood.pbft.json': { ok: true, text } });
    expect(status).toBe(0);
    expect(out).toContain(`sent more than ${MESSAGES_MAX} messages`);
  });
});

test('a step of one node sends no more than a whole run may', () => {
  const world = worldOf(buildSetup({}));
  const answers = createAnswers();
  const message = { kind: 'checkpoint', sequence: 1, digest: 'd', replica: 0 };
  for (let count = 0; count < MESSAGES_MAX + 10; count++) answers.send(1, message);
  expect(sendAll(world, 0, answers.sends)).toHaveLength(MESSAGES_MAX + 1);
});

test('a run of the bound exactly, and one that ends by itself, end as they did', () => {
  const plain = buildSetup({ interventions: [requestA] });
  expect(runOf(plain, undefined, 29).end).toBe('quiet');
  expect(runOf(plain, undefined, 28).end).toBe('messages');
  expect(runOf(plain, undefined, 10)).toMatchObject({ end: 'messages' });
  expect(runOf(buildSetup({ untilTick: 3, interventions: [requestA, at(1, { kind: 'heal' })] })).end).toBe('time');
});

test('a hundred replicas that send their status all the time are told, whatever is on its way (P18)', () => {
  const link = '1.clear-2-n100w939v30282r20b2q1l3043.r37-kept.c87-34-1325.h-94.oc0-17-750-7.h-1794-5.WPUC';
  const read = decodeScenario(link);
  if (!read.ok) throw new Error('The link does not open.');
  const history = runOf(read.scenario.setup);
  expect(history.end).toBe('time');
  expect(livenessAt(history, history.steps.length).state).toBe('working');
});
