import { expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { buildSetup } from '../../../testing/engine/buildSetup.ts';
import { runOf } from '../../run.ts';
import { waitingAt } from './waiting.ts';

function ask(tick: number): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'request', client: 0, operation: 'add x 1' } };
}

/** R0 is down from the second checkpoint on, forgets all, and learns of a view that began at an old checkpoint. */
const history = runOf(
  buildSetup({
    cluster: {
      checkpointInterval: 2,
      window: 8,
      clientTimeout: 600,
      viewChangeTimeout: 500,
      statusInterval: 300,
    },
    conditions: { latency: 40, jitter: 24 },
    seed: 7,
    untilTick: 9000,
    interventions: [
      ask(0),
      ask(300),
      { at: { tick: 700, after: 0 }, action: { kind: 'crash', replica: 0 } },
      ...Array.from({ length: 12 }, (_, index) => ask(1500 + index * 150)),
      { at: { tick: 6000, after: 0 }, action: { kind: 'restart', replica: 0, memory: 'lost' } },
      ask(6300),
    ],
  }),
);

test('a replica that asked for a state is told where the state is that was sent, also where it is a later one', () => {
  const sent = history.steps.flatMap((step, index) =>
    step.sent
      .filter(({ message, to }) => message.kind === 'stateCopy' && to === 0)
      .map((envelope) => ({ envelope, index })),
  );
  const asked = history.steps.flatMap(({ sent: all }) => all.filter(({ message }) => message.kind === 'fetchState'));
  expect(sent.some(({ envelope }) => asked.every(({ label }) => label.minor !== envelope.label.minor))).toBe(true);
  for (const { index } of sent) {
    const { items } = waitingAt(history, index + 1, 0);
    const state = items.find(({ waiting }) => waiting.kind === 'state');
    expect(state?.missing.map(({ whereabouts }) => whereabouts.kind)).toEqual(['inFlight']);
  }
});
