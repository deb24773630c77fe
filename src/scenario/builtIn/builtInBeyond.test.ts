import { describe, expect, it } from 'vitest';
import type { History } from '../../engine/history.ts';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import type {
  BufferedNote,
  EnteredViewNote,
  ExecutedNote,
  StateInstalledNote,
  ViewChangeStartedNote,
} from '../../protocols/pbft/notes.ts';
import { accepted, executions, notesOf, run, sent } from '../../testing/scenario/builtInRuns.ts';
import { scenarioOf } from './index.ts';

/** Returns the replicas and the views they entered, in the order of steps. */
function viewsEntered(history: History): string[] {
  return notesOf<EnteredViewNote>(history, 'enteredView').map(({ node, note }) => `R${node} ${note.view}`);
}

describe('primaryDown (P1)', () => {
  it('is answered in view 1, which the three others enter, and T passes once', () => {
    const history = run('primaryDown');
    expect(viewsEntered(history).sort()).toEqual(['R1 1', 'R2 1', 'R3 1']);
    expect(accepted(history)).toEqual(['put x 1 → ok']);
    expect(executions(history)).toEqual([[], ['put x 1'], ['put x 1'], ['put x 1']]);
    expect(sent(history).VC).toBe(9);
  });
});

describe('twoPrimariesDown (P2)', () => {
  it('passes over view 1 and is answered in view 2', () => {
    const history = run('twoPrimariesDown');
    expect(new Set(viewsEntered(history).map((entered) => entered.slice(3)))).toEqual(new Set(['2']));
    expect(notesOf<ViewChangeStartedNote>(history, 'viewChangeStarted').map(({ note }) => note.view)).toContain(1);
    expect(accepted(history)).toEqual(['put x 1 → ok']);
  });
});

describe('halfCommit (V1)', () => {
  it('keeps the request in its slot, and the one that has executed it does not do so again', () => {
    const history = run('halfCommit');
    const before = notesOf<ExecutedNote>(history, 'executed').filter(({ note }) => note.view === 0);
    expect(before.map(({ node }) => node)).toEqual([1]);
    const [entered] = notesOf<EnteredViewNote>(history, 'enteredView');
    expect(entered?.note.choices.map(({ sequence, certifiedView }) => [sequence, certifiedView])).toEqual([[1, 0]]);
    expect(executions(history)).toEqual([[], ['put x 1'], ['put x 1'], ['put x 1']]);
    expect(accepted(history)).toEqual(['put x 1 → ok']);
  });
});

describe('nullSlot (V5)', () => {
  it('fills slot 1 with the null request, keeps slot 2, and gives the lost request slot 3', () => {
    const history = run('nullSlot');
    const [entered] = notesOf<EnteredViewNote>(history, 'enteredView');
    expect(entered?.note.choices.map(({ sequence, certifiedView }) => [sequence, certifiedView])).toEqual([
      [1, null],
      [2, 0],
    ]);
    expect(executions(history)).toEqual([[], ...Array.from({ length: 3 }, () => ['put y 2', 'put x 1'])]);
    expect(accepted(history).sort()).toEqual(['put x 1 → ok', 'put y 2 → ok']);
  });
});

describe('inTheDark (K4, ST1)', () => {
  it('brings R3 a state that q replicas vouch for, and it takes part again', () => {
    const history = run('inTheDark');
    const installed = notesOf<StateInstalledNote>(history, 'stateInstalled');
    expect(installed.map(({ node }) => node)).toEqual([3]);
    expect(installed[0]?.note).toMatchObject({ before: 0, sequence: 2 });
    expect(executions(history)[3]).toEqual(['put x 3', 'put x 4', 'put x 5']);
    expect(accepted(history)).toHaveLength(5);
  });
});

describe('watermarks (K1, K6)', () => {
  it('has a primary that holds requests back at H = 4, and orders them when the window moves', () => {
    const history = run('watermarks');
    const held = notesOf<BufferedNote>(history, 'buffered');
    expect(held.map(({ note }) => [note.why, note.highWaterMark])).toEqual([
      ['window', 4],
      ['window', 4],
    ]);
    expect(accepted(history)).toHaveLength(6);
    for (const list of executions(history)) expect(list).toHaveLength(6);
  });
});

describe('batches', () => {
  it('orders five requests in two slots', () => {
    const history = run('batches');
    const slots = notesOf<ExecutedNote>(history, 'executed').filter(({ node }) => node === 1);
    expect(slots.map(({ note }) => note.requests.length)).toEqual([1, 4]);
    expect(accepted(history)).toHaveLength(5);
  });
});

describe('tentativeRun (O2)', () => {
  it('rolls back what was executed when prepared, and executes it again in view 1', () => {
    const history = run('tentativeRun');
    expect(new Set(notesOf(history, 'rolledBack').map(({ node }) => node))).toEqual(new Set([0, 1, 2, 3]));
    expect(accepted(history)).toEqual(['put x 1 → ok', 'put x 2 → ok']);
    for (const list of executions(history)) expect(list).toEqual(['put x 1', 'put x 2']);
  });
});

describe('readOnlyFlaw and readOnlyRepaired (1.14, O8)', () => {
  it('leave the client without an answer for ever, and answer it', () => {
    const flawed = run('readOnlyFlaw');
    expect(accepted(flawed)).toEqual([]);
    expect(livenessAt(flawed, flawed.steps.length)).toMatchObject({
      state: 'stuck',
      overdue: [{ operation: 'put x 1' }],
    });
    const repaired = run('readOnlyRepaired');
    expect(accepted(repaired)).toEqual(['put x 1 → ok']);
    const { setup } = scenarioOf('readOnlyRepaired');
    expect({ ...setup, cluster: { ...setup.cluster, readOnly: 1 } }).toEqual(scenarioOf('readOnlyFlaw').setup);
  });
});
