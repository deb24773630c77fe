import { describe, expect, test } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import { waitingIn } from '../../../engine/inbox.ts';
import { runOf } from '../../../protocols/run.ts';
import { buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { inboxRows, kindOf, ROWS_FIRST, TIMERS } from './inboxRows.ts';

const history = runOf(buildSetup({ cluster: { replicas: 31 }, conditions: { jitter: 30 }, interventions: [requestA] }));
const waiting = waitingIn(worldAt(history, 40));
const all = { node: null, kind: null, most: ROWS_FIRST };

describe('the rows of the inbox', () => {
  test('of all nodes stand by node, each with a few, and with the number of the rest', () => {
    const { groups } = inboxRows(waiting, all);
    expect(groups.map(({ node }) => node)).toEqual([...new Set(waiting.map(({ node }) => node))].sort((a, b) => a - b));
    expect(groups.length).toBeGreaterThan(20);
    for (const { node, rows, left } of groups) {
      const own = waiting.filter((one) => one.node === node);
      expect(rows).toEqual(own.slice(0, rows.length));
      expect(rows.length + left).toBe(own.length);
      expect(rows.length).toBeGreaterThanOrEqual(Math.min(3, own.length));
    }
    expect(groups.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(3 * groups.length);
  });

  test('of a node are its own', () => {
    const { groups } = inboxRows(waiting, { ...all, node: 7 });
    expect(groups.flatMap(({ rows }) => rows)).toEqual(waiting.filter(({ node }) => node === 7).slice(0, ROWS_FIRST));
  });

  test('of a kind are those of the kind; the counts are those of everything', () => {
    const { groups, counts, kinds } = inboxRows(waiting, { ...all, kind: TIMERS, most: 10_000 });
    const timers = waiting.filter((one) => one.kind === 'timer');
    expect(groups.flatMap(({ rows }) => rows).length).toBe(timers.length);
    expect(counts).toEqual({ flying: waiting.length - timers.length, held: 0, timers: timers.length });
    expect(kinds.reduce((sum, [, count]) => sum + count, 0)).toBe(waiting.length);
    for (const [kind, count] of kinds) expect(waiting.filter((one) => kindOf(one) === kind).length).toBe(count);
  });

  test('are everything again where the kind has gone', () => {
    expect(inboxRows(waiting, { ...all, kind: 'newView' })).toEqual(inboxRows(waiting, all));
  });
});
