import { describe, expect, test } from 'vitest';
import { ask, at } from '../protocols/pbft/broken/experiments/plan.ts';
import { noTimer } from '../protocols/pbft/broken/noTimer.ts';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import type { Condition } from './condition.ts';
import { holds } from './condition.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import { calm } from './run.ts';

/** R3 is down, C is answered by the others, and 22 messages are sent. */
const figure = runOf(scenarioOf('figure').setup);
const twoSilent = runOf(scenarioOf('twoSilent').setup);
const demo = runOf(scenarioOf('goDemo').setup);

const downR0 = at(0, { kind: 'crash', replica: 0 });

const prepared: Place = { note: { kind: 'prepared' } };
const executed: Place = { note: { kind: 'executed' } };
const stable: Place = { note: { kind: 'stable' } };

describe('on a run', () => {
  test.each<[Condition, boolean]>([
    [{ kind: 'happens', place: executed }, true],
    [{ kind: 'happens', place: stable }, false],
    [{ kind: 'never', place: stable }, true],
    [{ kind: 'never', place: executed }, false],
    [{ kind: 'inOrder', places: [prepared, executed] }, true],
    [{ kind: 'inOrder', places: [executed, prepared] }, false],
    [{ kind: 'inOrder', places: [prepared, prepared] }, false],
    [{ kind: 'inOrder', places: [prepared, stable] }, false],
    [{ kind: 'inOrder', places: [stable, executed] }, false],
    [{ kind: 'count', place: executed, is: '=', number: 3 }, true],
    [{ kind: 'count', place: executed, is: '≥', number: 4 }, false],
    [{ kind: 'count', place: executed, until: executed, is: '≤', number: 1 }, true],
    [{ kind: 'count', place: executed, until: stable, is: '≤', number: 9 }, false],
    [{ kind: 'tick', place: executed, is: '≤', tick: 202 }, true],
    [{ kind: 'tick', place: executed, is: '≥', tick: 203 }, false],
    [{ kind: 'tick', place: stable, is: '≥', tick: 0 }, false],
    [{ kind: 'messages', is: '=', number: 22 }, true],
    [{ kind: 'messages', of: 'reply', is: '=', number: 3 }, true],
    [{ kind: 'monitor', monitor: 'any', broken: false }, true],
    [{ kind: 'monitor', monitor: 'M1', broken: true }, false],
    [{ kind: 'answered' }, true],
    [{ kind: 'ends', in: 'done' }, true],
    [{ kind: 'ends', in: 'stuck' }, false],
    [{ kind: 'setting', setting: 'replicas', is: '=', number: 4 }, true],
    [{ kind: 'setting', setting: 'brokenRule', is: '≥', number: 1 }, false],
  ])('%j is %s', (condition, expected) => expect(holds(figure, condition).holds).toBe(expected));
});

test('a run without an answer is told from one with it', () => {
  expect(holds(twoSilent, { kind: 'answered' })).toEqual({ holds: false, at: null });
});

test('the end of a run that is stuck is told from one where all is done', () => {
  const silent = runOf(calm({ cluster: { brokenRule: noTimer.number }, plan: [downR0, ask(0, 0, 'put x 1')] }).setup);
  expect(holds(silent, { kind: 'ends', in: 'stuck' })).toEqual({ holds: true, at: null });
  expect(holds(silent, { kind: 'ends', in: 'done' }).holds).toBe(false);
});

test('a monitor that fires is told from one that does not', () => {
  expect(holds(demo, { kind: 'monitor', monitor: 'B2', broken: true }).holds).toBe(true);
  expect(holds(demo, { kind: 'monitor', monitor: 'B3', broken: true }).holds).toBe(false);
  expect(holds(demo, { kind: 'monitor', monitor: 'any', broken: false }).holds).toBe(false);
});

describe('the evidence is', () => {
  test('the place itself, where it happens and where it should not', () => {
    const at = placeOf(figure, executed);
    expect(holds(figure, { kind: 'happens', place: executed }).at).toBe(at);
    expect(holds(figure, { kind: 'never', place: executed }).at).toBe(at);
  });

  test('the last place of an order, and the last that is counted', () => {
    expect(holds(figure, { kind: 'inOrder', places: [prepared, executed] }).at).toBe(placeOf(figure, executed));
    const last = placeOf(figure, { ...executed, nth: -1 });
    expect(holds(figure, { kind: 'count', place: executed, is: '=', number: 3 }).at).toBe(last);
  });

  test('the step in which a monitor fires', () => {
    expect(holds(demo, { kind: 'monitor', monitor: 'B2', broken: true }).at).toBe(placeOf(demo, { monitor: 'B2' }));
  });
});
