import { describe, expect, test } from 'vitest';
import { at, requestA } from '../../../testing/engine/buildSetup.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import { firstOf, runTwisted } from '../../../testing/pbft/runTwisted.ts';
import { saysFalsely } from '../../../testing/pbft/saysFalsely.ts';

/** The primary crashes after the first request; the second one makes the others change the view. */
const newView = {
  cluster: { clientTimeout: 60, viewChangeTimeout: 60 },
  interventions: [
    requestA,
    at(10, { kind: 'crash', replica: 0 }),
    at(20, { kind: 'request', client: 1, operation: 'put x 2' }),
  ],
} as const;

describe('M11: a NEW-VIEW keeps what is committed', () => {
  test('it fires where a replica enters a view whose O has another request', () => {
    const everyone = saysFalsely(2, 'enteredView', (note) => ({ ...note, choices: [], maxSequence: 0 }));
    const broken = runTwisted(newView, { everyone });
    const [committed] = notesOf(broken.steps, 'committedLocal');
    const entered = notesOf(broken.steps, 'enteredView').find(({ node }) => node === 2);
    expect(broken.violations).toMatchObject([
      {
        monitor: 'M11',
        step: entered?.step,
        node: 2,
        witnesses: [{ step: committed?.step, node: committed?.node }],
        values: { view: 1, sequence: 1, committedView: 0 },
      },
    ]);
  });

  test('it fires where a replica commits something that a later view has left out already', () => {
    const everyone = saysFalsely(2, 'committedLocal', (note) =>
      note.view > 0 ? { ...note, view: 0, digest: 'another' } : note,
    );
    const broken = runTwisted(newView, { everyone });
    const [entered] = notesOf(broken.steps, 'enteredView');
    expect(firstOf(broken, 'M11')).toMatchObject({
      node: 2,
      witnesses: [{ step: entered?.step, node: entered?.node }],
      values: { view: 1, digest: 'another', committedView: 0 },
    });
  });

  test('it is silent where O is what V makes it', () => {
    const right = runTwisted(newView);
    expect(notesOf(right.steps, 'enteredView').length).toBeGreaterThan(2);
    expect(right.violations).toEqual([]);
  });
});
