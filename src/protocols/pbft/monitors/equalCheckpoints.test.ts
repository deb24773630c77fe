import { describe, expect, test } from 'vitest';
import { at, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { saysFalsely } from '../../../testing/pbft/saysFalsely.ts';

/** R3 is cut off while the others take two checkpoints, and fetches the state. */
const catchingUp = {
  cluster: { checkpointInterval: 2, window: 4, statusInterval: 40 },
  interventions: [
    at(0, { kind: 'cutOff', replica: 3 }),
    ...requestsInTurn(8),
    at(100, { kind: 'rejoin', replica: 3 }),
    ...[110, 130].map((tick) => at(tick, { kind: 'request', client: 1, operation: 'put y 1' })),
  ],
};

describe('M10: states after the same slot are equal', () => {
  test('it fires where two replicas have different stable checkpoints', () => {
    const long = { cluster: catchingUp.cluster, interventions: requestsInTurn(3) };
    const everyone = saysFalsely(2, 'stable', (note) => ({ ...note, digest: 'another' }));
    const { steps, violations } = runTwisted(long, { everyone });
    const all = notesOf(steps, 'stable');
    const mine = all.find(({ node }) => node === 2);
    const first = all.find(({ node }) => node !== 2);
    const [earlier, later] = (mine?.step ?? 0) < (first?.step ?? 0) ? [mine, first] : [first, mine];
    expect(violations[0]).toMatchObject({
      monitor: 'M10',
      step: later?.step,
      witnesses: [{ step: earlier?.step, node: earlier?.node }],
      values: { sequence: 2 },
    });
  });

  test('it fires where a fetched state is not what correct replicas computed (X8)', () => {
    const everyone = saysFalsely(3, 'stateInstalled', (note) => ({ ...note, digest: 'another' }));
    const broken = runTwisted(catchingUp, { everyone });
    const [installed] = notesOf(broken.steps, 'stateInstalled');
    expect(whoFired(broken)).toEqual(['M10']);
    expect(broken.violations[0]).toMatchObject({ step: installed?.step, node: 3 });
  });

  test('it is silent where the states are equal', () => {
    const right = runTwisted(catchingUp);
    expect(notesOf(right.steps, 'stateInstalled').map(({ node }) => node)).toContain(3);
    expect(right.violations).toEqual([]);
  });
});
