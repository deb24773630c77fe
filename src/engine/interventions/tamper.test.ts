import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { executions } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { worldAt } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import { everythingSaid } from '../lying/sign.ts';
import type { PlannedIntervention } from './index.ts';

/** A part of a message is changed on its way. */

function runWith(...interventions: PlannedIntervention[]): History {
  return runOf(buildSetup({ conditions: { latency: 10 }, interventions: [requestA, ...interventions] }));
}

const prepare = 'P0.1.1.2';
const changed = at(25, { kind: 'tamper', message: prepare, part: 'digest' });
const lie = { kind: 'misbehave', node: 1, behaviour: 'conspires', groups: 'aaaaa', amount: 0 } as const;

describe('a message of a correct sender that is changed on its way', () => {
  test('has a signature that does not fit, and is ignored for that', () => {
    const history = runWith(changed);
    expect(journeysOf(history).byId.get(prepare)).toMatchObject({
      fate: 'delivered',
      ignored: { why: 'forgedSender', got: 1 },
      envelope: { tampered: true, forged: true },
    });
    expect(history.violations).toEqual([]);
    expect(Object.keys(executions(history.steps))).toEqual(['0', '1', '2', '3']);
  });

  test('arrives when it would have arrived, in the same order', () => {
    const order = ({ steps }: History) =>
      steps.flatMap(({ tick, node }) => (tick <= 30 && tick !== 25 ? [`${tick} ${node}`] : []));
    expect(order(runWith(changed))).toEqual(order(runWith()));
    expect(order(runWith()).length).toBeGreaterThan(10);
  });

  test.each([
    ['R0.1.c0.0', 'operation', 5],
    ['R0.1.c0.0', 'timestamp', 5],
    ['PP0.1.0.2', 'view', 15],
    ['PP0.1.0.2', 'sequence', 15],
    [prepare, 'replica', 25],
    ['Re0.1.1.c0', 'result', 45],
  ])('may be any: %s, its %s', (message, part, tick) => {
    const { byId } = journeysOf(runWith(at(tick, { kind: 'tamper', message, part })));
    expect(byId.get(message)).toMatchObject({ ignored: { why: 'forgedSender' }, envelope: { tampered: true } });
  });
});

describe('a message of a liar that is changed on its way', () => {
  const history = runWith(at(0, lie), changed);

  test('is signed by the liar: the receiver reads what it says', () => {
    const journey = journeysOf(history).byId.get(prepare);
    expect(journey?.envelope.forged).toBeUndefined();
    expect(journey).toMatchObject({ fate: 'delivered', envelope: { tampered: true }, ignored: null });
  });

  test('is in the record of all that was signed, and may be replayed', () => {
    const { record } = worldAt(history, history.steps.length);
    const said = everythingSaid(record).filter(({ from, message }) => from === 1 && message.kind === 'prepare');
    const digests = said.map(({ message }) => (message as unknown as { digest: string }).digest);
    expect(new Set(digests).size).toBe(2);
  });

  test('cannot have the name of a correct sender in it', () => {
    const other = runWith(at(0, lie), at(25, { kind: 'tamper', message: prepare, part: 'replica' }));
    expect(journeysOf(other).byId.get(prepare)).toMatchObject({ ignored: { why: 'wrongSigner' } });
  });

  test('that began to lie only after it was changed stays badly signed', () => {
    const other = runWith(changed, at(26, lie));
    expect(journeysOf(other).byId.get(prepare)).toMatchObject({ ignored: { why: 'forgedSender' } });
  });
});
