import { describe, expect, test } from 'vitest';
import type { History } from '../../engine/history.ts';
import { worldAt } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Setup } from '../../engine/setup.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { crashedPrimary } from '../../testing/ui/crashedPrimary.ts';
import { focusOfCell } from './cellTarget.ts';
import { lettersOf } from './cellTexts.ts';
import { columnsShown, leafedTo } from './columns.ts';
import type { MatrixCell, MatrixRow } from './matrix.ts';
import { matrixExtent, matrixRows } from './matrix.ts';

const { setup: clear } = scenarios.clear;

function historyWith(
  changes: Partial<Setup['cluster']>,
  interventions: PlannedIntervention[],
  untilTick = 5000,
): History {
  return runOf({ ...clear, untilTick, cluster: { ...clear.cluster, ...changes }, interventions });
}

function ask(tick: number, operation: string, client = 0): PlannedIntervention {
  return { at: { tick, after: 0 }, action: { kind: 'request', client, operation } };
}

function rowsAt(history: History, count: number): MatrixRow[] {
  const world = worldAt(history, count);
  return matrixRows(history, count, world, { from: 1, to: matrixExtent(world).front });
}

/** A row as it is read: the letters of its cells, with the view where that is not the first. */
function drawn({ cells }: MatrixRow): string {
  return cells.map((cell) => `${lettersOf(cell)}${cell.view ? cell.view : ''}`).join(' ');
}

function cellOf(rows: readonly MatrixRow[], node: number, sequence: number): MatrixCell {
  return rows[node]?.cells.find((cell) => cell.sequence === sequence) as MatrixCell;
}

describe('the log matrix', () => {
  test('tells how far a slot has come at each replica, step by step', () => {
    const history = historyWith({}, [ask(0, 'put x 1')]);
    const seen = new Set(history.steps.flatMap((_, index) => rowsAt(history, index + 1).map(drawn)));
    for (const letters of ['PP', 'P', 'E']) expect(seen).toContain(letters);
    expect(rowsAt(history, history.steps.length).map(drawn)).toEqual(['E', 'E', 'E', 'E']);
  });

  test('marks the null request of a new view, and the view in which a slot was decided anew', () => {
    const history = runOf(crashedPrimary().setup);
    const rows = rowsAt(history, history.steps.length);
    expect(rows.map(drawn)).toEqual(['PP PP ·', '∅E1 E1 E1', '∅E1 E1 E1', '∅E1 E1 E1']);
    expect(cellOf(rows, 1, 2).operations).toEqual(['put y 2']);
    expect(cellOf(rows, 1, 1)).toMatchObject({ isNull: true, operations: [] });
    expect(rows[0]).toMatchObject({ up: false, view: 0, isPrimary: true });
    expect(rows[1]).toMatchObject({ up: true, view: 1, active: true, isPrimary: true });
  });

  test('tells what was discarded from what was fetched, and where the window lies', () => {
    const busy = Array.from({ length: 6 }, (_, index) => ask(index * 300, `add x ${index}`));
    const down: PlannedIntervention = { at: { tick: 100, after: 0 }, action: { kind: 'crash', replica: 3 } };
    const back: PlannedIntervention = {
      at: { tick: 2000, after: 0 },
      action: { kind: 'restart', replica: 3, memory: 'lost' },
    };
    const later = [ask(2200, 'get x'), ask(2500, 'get x')];
    const history = historyWith(
      { checkpointInterval: 2, window: 4 },
      [...busy, down, back, ...later].sort((a, b) => a.at.tick - b.at.tick),
    );
    const rows = rowsAt(history, history.steps.length);
    expect(drawn(rows[0] as MatrixRow)).toMatch(/^(e ){6}/);
    expect(drawn(rows[3] as MatrixRow)).toMatch(/^(D ){6}/);
    const low = rows[0]?.lowWaterMark ?? 0;
    expect(low).toBeGreaterThanOrEqual(6);
    expect(rows[0]?.cells.map(({ isInWindow }) => isInWindow)).toEqual(
      rows[0]?.cells.map(({ sequence }) => sequence > low && sequence <= low + 4),
    );
    // An executed slot keeps its operation when the log is gone; the operation of a fetched one never came here.
    expect(cellOf(rows, 0, 2).operations).toEqual(['add x 1']);
    expect(cellOf(rows, 3, 2).operations).toBeNull();
  });

  test('leads from a cell to the step and the gate of its last decision', () => {
    const history = historyWith({}, [ask(0, 'put x 1')]);
    const cell = cellOf(rowsAt(history, history.steps.length), 2, 1);
    const step = history.steps[cell.step ?? -1];
    expect(step?.node).toBe(2);
    expect(step?.notes.some(({ kind }) => kind === 'executed')).toBe(true);
    expect(focusOfCell(2, cell, 0)).toEqual({ kind: 'gate', gate: 'executed', node: 2, view: 0, sequence: 1 });
  });

  test('of a slot nobody has proposed, the first gate is looked at', () => {
    const history = historyWith({}, [ask(0, 'put x 1')]);
    const [row] = matrixRows(history, 0, worldAt(history, 0), { from: 1, to: 1 });
    const [cell] = (row as MatrixRow).cells;
    expect(cell).toMatchObject({ stage: 'empty', step: null, view: null });
    expect(focusOfCell(0, cell as MatrixCell, 0)).toMatchObject({ gate: 'prePrepared', sequence: 1 });
  });
});

describe('the columns shown', () => {
  test('are all there are, as long as they are few', () => {
    expect(columnsShown(1, 20, null)).toEqual({ from: 1, to: 20 });
  });

  test('follow what is worked on in strides, and hold what is wanted', () => {
    const { from, to } = columnsShown(500, 520, null);
    expect(to).toBe(520);
    expect(from % 10).toBe(1);
    expect(to - from).toBeLessThan(50);
    expect(leafedTo(columnsShown(500, 520, null), -1)).toBeLessThan(from);
    for (const wanted of [1, 37, 250, 499, 520]) {
      const shown = columnsShown(500, 520, wanted);
      expect(shown.from).toBeLessThanOrEqual(wanted);
      expect(shown.to).toBeGreaterThanOrEqual(wanted);
      expect(shown.to - shown.from).toBeLessThan(50);
    }
  });
});
