import { describe, expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../testing/engine/randomSetup.ts';
import { seedsOf } from '../testing/runs.ts';
import { futureOf, pastOf } from './causality.ts';
import type { History } from './history.ts';
import { journeysOf } from './journeys.ts';

/** Returns, for each step, the steps that directly led to it: read from the trace once more, message by message. */
function directCauses(history: History): number[][] {
  const last = new Map<number, number>();
  const causes = history.steps.map(({ node }, index): number[] => {
    if (node === null) return [];
    const before = last.get(node);
    last.set(node, index);
    return before === undefined ? [] : [before];
  });
  for (const { sentStep, endStep } of journeysOf(history).list) {
    if (endStep !== null && endStep !== sentStep) causes[endStep]?.push(sentStep);
  }
  history.steps.forEach(({ cause }, index) => {
    if (cause.kind !== 'intervention' || cause.noEffect) return;
    const { action } = cause.intervention;
    if (!('message' in action) || typeof action.message !== 'string') return;
    const sent = journeysOf(history).byId.get(action.message)?.sentStep;
    if (sent !== undefined) causes[index]?.push(sent);
  });
  return causes;
}

describe('happened-before (Lamport)', () => {
  const histories = seedsOf({ few: 3, many: 40 }).map((seed) => runOf(withMeddling(randomSetup(seed))));

  test('is transitively closed: the past of a step is its direct causes and their pasts, and nothing else', () => {
    for (const history of histories) {
      const causes = directCauses(history);
      const pasts: ReadonlySet<number>[] = [];
      for (const [index, direct] of causes.entries()) {
        pasts.push(new Set(direct.flatMap((cause) => [cause, ...(pasts[cause] ?? [])])));
        if (index % 17 === 0) expect(pastOf(history, index)).toEqual(pasts[index]);
      }
    }
  });

  test('goes forward only: every step of a past has a lower index, and no later tick', () => {
    for (const history of histories) {
      const { steps } = history;
      for (let index = 0; index < steps.length; index += 29) {
        const { tick = -1 } = steps[index] ?? {};
        const wrong = [...pastOf(history, index)].filter(
          (earlier) => earlier >= index || (steps[earlier]?.tick as number) > tick,
        );
        expect(wrong).toEqual([]);
      }
    }
  });

  test('has the future as its inverse', () => {
    for (const history of histories) {
      const pasts = history.steps.map((_, index) => pastOf(history, index));
      for (let index = 0; index < history.steps.length; index += 41) {
        const after = pasts.flatMap((past, later) => (past.has(index) ? [later] : []));
        expect([...futureOf(history, index)]).toEqual(after);
      }
    }
  });

  test('leaves out what could not be known: a backup’s step before anything reached it', () => {
    const history = runOf(buildSetup({ interventions: [requestA, at(1, { kind: 'crash', replica: 3 })] }));
    const { list } = journeysOf(history);
    const toR1 = list.find(({ id }) => id === 'PP0.1.0.1')?.endStep as number;
    const toR2 = list.find(({ id }) => id === 'PP0.1.0.2')?.endStep as number;
    expect(pastOf(history, toR2).has(toR1)).toBe(false);
    expect(futureOf(history, toR1).has(toR2)).toBe(false);
    expect(pastOf(history, toR2).has(0)).toBe(true);
  });
});
