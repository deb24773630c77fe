import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import type { LogRow } from './logRows.ts';
import { logRowsOf } from './logRows.ts';
import type { Meter } from './meter.ts';

const history = runOf(scenarios.clear.setup);

function rowsAt(count: number, node: number): LogRow[] {
  return logRowsOf(worldAt(history, count).nodes[node]?.state as ReplicaState, node, history.setup.cluster);
}

/** Filled parts as capitals, the own vote with a dot: `Pp.` … */
function drawn(meter: Meter | null): string {
  const letters = { prePrepare: 'b', prepare: 'p', commit: 'c', reply: 'r', checkpoint: 'k', viewChange: 'v' } as const;
  return (meter?.parts ?? [])
    .map(({ vote, filled, own }) => `${filled ? letters[vote].toUpperCase() : letters[vote]}${own ? '.' : ''}`)
    .join('');
}

/** The rows of a node whenever they change. */
function story(node: number): string[] {
  const lines = history.steps.map((_, index) =>
    rowsAt(index + 1, node)
      .map((row) => `${row.sequence} ${row.gate} ${drawn(row.meter)}`)
      .join(),
  );
  return lines.filter((line, index) => line !== '' && line !== lines[index - 1]);
}

describe('the log of a replica', () => {
  test('shows a prepared certificate as one PRE-PREPARE and 2f PREPAREs, the own one marked', () => {
    const lines = story(1);
    expect(lines[0]).toBe('1 prePrepared BP.p');
    expect(lines.at(-1)).toBe('1 executed C.CC');
    const gates = lines.map((line) => line.split(' ')[1]);
    expect([...new Set(gates)]).toEqual(['prePrepared', 'prepared', 'executed']);
    expect(lines.every((line) => /^1 \S+ ([Bb][Pp]\.?[Pp]|[Cc]\.?[Cc][Cc])$/.test(line))).toBe(true);
  });

  test('gives the primary no PREPARE of its own', () => {
    expect(story(0)[0]).toBe('1 prePrepared Bpp');
  });

  test('names the operation and the digest once they are proposed', () => {
    const [row] = rowsAt(history.steps.length, 2);
    expect(row?.operations).toEqual(['put x 1']);
    expect(row?.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
