import { describe, expect, test } from 'vitest';
import { runOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { executions, notesOf } from '../../testing/pbft/lookAtTrace.ts';
import type { History } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import { envelopeId } from '../network/envelope.ts';
import type { PlannedIntervention } from './index.ts';

/** What is done to a message on its way: drop, delay, duplicate, deliver next. */

function runWith(...interventions: PlannedIntervention[]): History {
  return runOf(buildSetup({ interventions: [requestA, ...interventions] }));
}

/** Every arrival, as tick and name, in order. */
function arrivals({ steps, setup }: History): [number, string][] {
  return steps.flatMap(({ tick, cause }) =>
    cause.kind === 'delivered' || cause.kind === 'missed'
      ? [[tick, envelopeId(cause.envelope, setup.cluster.replicas)] as [number, string]]
      : [],
  );
}

const undisturbed = arrivals(runWith());

describe('a message that is dropped', () => {
  test('never arrives; what does not depend on it arrives as before', () => {
    const history = runWith(at(2, { kind: 'drop', message: 'P0.1.3.0' }, 3));
    expect(arrivals(history)).toEqual(undisturbed.filter(([, name]) => name !== 'P0.1.3.0'));
    expect(journeysOf(history).byId.get('P0.1.3.0')).toMatchObject({ fate: 'dropped', endTick: 2 });
  });
});

describe('a message that is delayed', () => {
  const history = runWith(at(1, { kind: 'delay', message: 'PP0.1.0.3', ticks: 7 }, 1));

  test('arrives so many ticks later than it would have', () => {
    expect(undisturbed).toContainEqual([2, 'PP0.1.0.3']);
    expect(arrivals(history)).toContainEqual([9, 'PP0.1.0.3']);
    expect(arrivals(history)).not.toContainEqual([2, 'PP0.1.0.3']);
    expect(journeysOf(history).byId.get('PP0.1.0.3')).toMatchObject({
      fate: 'delivered',
      envelope: { sentTick: 1, heldTick: 1, arrivesTick: 9 },
    });
  });

  test('twice is held up by the sum', () => {
    const twice = runWith(
      at(1, { kind: 'delay', message: 'PP0.1.0.3', ticks: 7 }, 1),
      at(5, { kind: 'delay', message: 'PP0.1.0.3', ticks: 4 }),
    );
    expect(arrivals(twice)).toContainEqual([13, 'PP0.1.0.3']);
  });

  test('gets its due: R3 executes when it comes, with votes that waited for it', () => {
    expect(notesOf(history.steps, 'executed').find(({ node }) => node === 3)).toMatchObject({ tick: 9 });
    expect(executions(history.steps)).toMatchObject({ 3: ['1 put x 1→ok'] });
  });
});

describe('a message that is duplicated', () => {
  const history = runWith(at(1, { kind: 'duplicate', message: 'PP0.1.0.3' }, 1));

  test('arrives twice, the copy five ticks behind, under a name of its own', () => {
    expect(arrivals(history).filter(([, name]) => name.startsWith('PP0.1.0.3'))).toEqual([
      [2, 'PP0.1.0.3'],
      [7, 'PP0.1.0.3x2'],
    ]);
    expect(journeysOf(history).byId.get('PP0.1.0.3x2')).toMatchObject({
      fate: 'delivered',
      endTick: 7,
      ignored: { why: 'duplicate' },
    });
  });

  test('can be duplicated again, and a copy too; all have different names', () => {
    const many = runWith(
      at(1, { kind: 'duplicate', message: 'PP0.1.0.3' }, 1),
      at(1, { kind: 'duplicate', message: 'PP0.1.0.3' }, 1),
      at(1, { kind: 'duplicate', message: 'PP0.1.0.3x2' }, 1),
    );
    expect(arrivals(many).filter(([, name]) => name.startsWith('PP0.1.0.3'))).toEqual([
      [2, 'PP0.1.0.3'],
      [7, 'PP0.1.0.3x2'],
      [7, 'PP0.1.0.3x3'],
      [12, 'PP0.1.0.3x4'],
    ]);
  });

  test('has a new name also when an earlier copy has arrived already', () => {
    const late = runWith(
      at(1, { kind: 'duplicate', message: 'PP0.1.0.3' }, 1),
      at(1, { kind: 'delay', message: 'PP0.1.0.3', ticks: 100 }, 1),
      at(50, { kind: 'duplicate', message: 'PP0.1.0.3' }),
    );
    const names = arrivals(late).map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a message that is delivered next', () => {
  const history = runWith(at(4, { kind: 'deliverNext', message: 'C0.1.1.3' }, 0));

  test('arrives now, before everything else', () => {
    const atFour = (run: History) => arrivals(run).filter(([tick]) => tick === 4);
    expect(atFour(history)[0]).toEqual([4, 'C0.1.1.3']);
    const names = (run: History) => atFour(run).map(([, name]) => name);
    expect(names(history).filter((name) => name !== 'C0.1.1.3')).toEqual(
      undisturbed.filter(([tick, name]) => tick === 4 && name !== 'C0.1.1.3').map(([, name]) => name),
    );
  });

  test('may overtake by many ticks', () => {
    const slow = runOf(
      buildSetup({
        conditions: { latency: 100 },
        interventions: [requestA, at(1, { kind: 'deliverNext', message: 'R0.1.c0.0' })],
      }),
    );
    expect(arrivals(slow)[0]).toEqual([1, 'R0.1.c0.0']);
    expect(arrivals(slow)[1]).toEqual([101, 'PP0.1.0.1']);
  });

  test('the last one first: of several at one moment, the last named comes first', () => {
    const three = runWith(
      ...['C0.1.1.3', 'C0.1.2.3', 'C0.1.0.3'].map((message) => at(4, { kind: 'deliverNext', message } as const)),
    );
    expect(
      arrivals(three)
        .filter(([tick]) => tick === 4)
        .slice(0, 3)
        .map(([, name]) => name),
    ).toEqual(['C0.1.0.3', 'C0.1.2.3', 'C0.1.1.3']);
  });
});
