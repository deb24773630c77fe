import { describe, expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import type { Place } from './place.ts';
import { noteAt, placeOf, stepsOf } from './place.ts';
import { builtIn } from './run.ts';

/** R3 is down, and C is answered by the others. */
const figure = runOf(scenarioOf('figure').setup);

/** The step right before a place, which is what is seen at it. */
function stepAt(place: Place) {
  const count = placeOf(figure, place);
  return count === null ? null : figure.steps[count - 1];
}

describe('a place is found by', () => {
  test('what a node says', () => {
    expect(stepAt({ note: { kind: 'prepared' } })).toMatchObject({
      node: 0,
      notes: [{ kind: 'counted' }, { kind: 'prepared' }],
    });
  });

  test('whose step it is, a replica or a client', () => {
    expect(stepAt({ note: { kind: 'prepared' }, by: 2 })).toMatchObject({ node: 2 });
    expect(stepAt({ by: { client: 0 }, note: { kind: 'accepted' } })).toMatchObject({ node: 4 });
    expect(placeOf(figure, { by: 3, note: { kind: 'prepared' } })).toBeNull();
  });

  test('parts of a note, however deep, and lists as a whole', () => {
    expect(stepAt({ note: { kind: 'prePrepared', prepares: { have: 1 } } })).toMatchObject({ node: 1 });
    expect(stepAt({ note: { kind: 'accepted', replicas: [1, 2] } })).toMatchObject({ node: 4 });
    expect(placeOf(figure, { note: { kind: 'accepted', replicas: [1] } })).toBeNull();
  });

  test('the message that arrives; one that nobody receives does not', () => {
    expect(stepAt({ message: { kind: 'commit', from: 1 }, by: 0 })).toMatchObject({
      node: 0,
      cause: { kind: 'delivered' },
    });
    expect(placeOf(figure, { message: { kind: 'commit' }, by: 3 })).toBeNull();
  });

  test('the message that nobody receives', () => {
    expect(stepAt({ missed: { kind: 'commit', from: 0 } })).toMatchObject({ node: null, cause: { kind: 'missed' } });
    expect(stepsOf(figure, { missed: {} })).toHaveLength(6);
    expect(placeOf(figure, { missed: { from: 3 } })).toBeNull();
  });

  test('an intervention', () => {
    expect(stepAt({ deed: { kind: 'crash', replica: 3 } })).toBe(figure.steps[0]);
    expect(placeOf(figure, { deed: { kind: 'crash', replica: 2 } })).toBeNull();
    const crash = { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 3 } } as const;
    const twice = runOf(builtIn('figure', { plan: [crash, crash] }).setup);
    expect(stepsOf(twice, { deed: { kind: 'crash' } })).toEqual([1]);
  });

  test('a monitor, where it fires', () => {
    const demo = runOf(scenarioOf('goDemo').setup);
    expect(placeOf(demo, { monitor: 'B2' })).toBe((demo.violations[0]?.step ?? 0) + 1);
    expect(placeOf(figure, { monitor: 'M1' })).toBeNull();
  });
});

describe('of several places that fit', () => {
  const counted: Place = { note: { kind: 'counted', vote: 'commit' }, by: 0 };

  test('the first is meant, another by its number, the last by −1', () => {
    const all = stepsOf(figure, counted);
    expect(all).toHaveLength(2);
    expect([1, 2, -1, 3].map((nth) => placeOf(figure, { ...counted, nth }))).toEqual([...all, all[1], null]);
    expect(placeOf(figure, counted)).toBe(all[0]);
  });

  test('only those after another place, and none if there is no such place', () => {
    const [first, second] = stepsOf(figure, counted);
    expect(placeOf(figure, { ...counted, after: counted })).toBe(second);
    expect(first).toBeLessThan(second ?? 0);
    expect(placeOf(figure, { ...counted, after: { note: { kind: 'stable' } } })).toBeNull();
  });
});

test('the place before a step is one step earlier, and its note is that of the step', () => {
  const place: Place = { note: { kind: 'accepted' } };
  expect(placeOf(figure, { ...place, before: true })).toBe((placeOf(figure, place) ?? 0) - 1);
  expect(noteAt(figure, { ...place, before: true })).toMatchObject({ kind: 'accepted', need: 2 });
  expect(noteAt(figure, { note: { kind: 'stable' } })).toBeNull();
});
