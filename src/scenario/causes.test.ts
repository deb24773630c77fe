import { describe, expect, test } from 'vitest';
import type { History } from '../engine/history.ts';
import { journeysOf } from '../engine/journeys.ts';
import { runOf, startRun } from '../protocols/run.ts';
import { at, buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { extentOf, isSpareReply, pathOf, shareAfter, shareBefore, traceOf } from './causes.ts';
import type { Focus } from './focus.ts';

const history = runOf(buildSetup({ interventions: [requestA, at(2, { kind: 'crash', replica: 3 })] }));
const last = history.steps.length - 1;
const accepted: Focus = { kind: 'gate', gate: 'accepted', node: 4, view: 0, sequence: 1 };
const message = (id: string): Focus => ({ kind: 'message', id });
const kindsIn = (ids: Iterable<string>): string[] => [...new Set([...ids].map((id) => id.replace(/\d.*/, '')))].sort();

function stepOf(focus: Focus, run: History = history): number {
  return extentOf(run, focus, run.steps.length - 1)?.first as number;
}

describe('the trace of what is in focus', () => {
  test('to the past has every message handled before it, and itself', () => {
    const trace = traceOf(history, message('P0.1.1.2'), 'past', last);
    expect([...(trace?.ids ?? [])].sort()).toEqual(['P0.1.1.2', 'PP0.1.0.1', 'R0.1.c0.0']);
  });

  test('to the future has every message that could have been sent because of it', () => {
    const trace = traceOf(history, message('PP0.1.0.1'), 'future', last);
    expect(trace?.ids.has('P0.1.1.2')).toBe(true);
    expect(trace?.ids.has('P0.1.2.1')).toBe(false);
    expect(kindsIn(trace?.ids ?? [])).toEqual(['C', 'P', 'PP', 'Re']);
  });

  test('along the path has its messages and the steps at both of their ends', () => {
    const trace = traceOf(history, accepted, 'path', last);
    expect(kindsIn(trace?.ids ?? [])).toEqual(['C', 'P', 'PP', 'R', 'Re']);
    const { byId } = journeysOf(history);
    const ends = [...(trace?.ids ?? [])].flatMap((id) => [byId.get(id)?.sentStep, byId.get(id)?.endStep]);
    expect([...(trace?.steps ?? [])].sort()).toEqual([...new Set(ends)].sort());
  });

  test('is the same path from the gate and from the reply that opened it; other replies have none', () => {
    const path = pathOf(history, accepted, last);
    const reply = path?.hops.at(-1);
    const id = reply?.kind === 'message' ? reply.id : '';
    expect(pathOf(history, message(id), last)).toEqual(path);
    const others = journeysOf(history).list.filter(
      (other) => other.envelope.message.kind === 'reply' && other.id !== id,
    );
    expect(others.map((other) => pathOf(history, message(other.id), last))).toEqual(others.map(() => null));
    const spare = others.filter((other) => isSpareReply(history, other.id, last));
    expect(spare.map((other) => (other.endStep as number) > (path?.accepted as number))).toContain(true);
    expect(isSpareReply(history, id, last)).toBe(false);
  });

  test('knows nothing after the step it is asked at', () => {
    const step = stepOf(accepted);
    expect(traceOf(history, accepted, 'past', step - 1)).toBeNull();
    expect(traceOf(history, accepted, 'path', step - 1)).toBeNull();
    const sent = stepOf(message('P0.1.1.2'));
    expect(extentOf(history, message('P0.1.1.2'), sent)).toEqual({ first: sent, last: null });
    expect(extentOf(history, message('P0.1.1.2'), sent - 1)).toBeNull();
  });

  test('is the same in a run that goes on and in one of which no more is computed', () => {
    const count = stepOf(accepted) + 1;
    const run = startRun(history.setup);
    const veiled: History = { ...(run.grow(count) ?? run.soFar()), end: 'veiled' };
    expect(veiled.steps).toHaveLength(count);
    for (const kind of ['past', 'path'] as const) {
      expect(traceOf(veiled, accepted, kind, count - 1)).toEqual(traceOf(history, accepted, kind, count - 1));
    }
  });
});

describe('the share of the past and of the future', () => {
  test('counts what was handled by then, and what has happened up to a step', () => {
    const focus = message('P0.1.1.2');
    const extent = extentOf(history, focus, last);
    if (!extent || extent.last === null) throw new Error('P0.1.1.2 arrives');
    const { part, all } = shareBefore(history, extent);
    expect(part).toBe(2);
    expect(all).toBeGreaterThanOrEqual(part);
    expect(shareAfter(history, extent, extent.last)).toEqual({ part: 0, all: 0 });
    const later = shareAfter(history, extent, last);
    expect(later?.all).toBe(last - extent.last);
    expect(later?.part).toBeLessThan(later?.all as number);
  });

  test('of a message that nobody handled is told as none', () => {
    expect(shareAfter(history, { first: 0, last: null }, last)).toBeNull();
  });
});
