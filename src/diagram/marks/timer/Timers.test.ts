import { describe, expect, it } from 'vitest';
import { crashedPrimaryRun, layOut } from '../../../testing/diagram/testRuns.ts';
import { mattersAt } from './Timers.tsx';

/** The timer with which the client waits 600 ms for an answer that does not come. */
const [retransmit] = layOut(crashedPrimaryRun).timers.filter(({ timer }) => timer.node === 4);

describe('a timer of a node that is not in focus', () => {
  const mattersWhen = (now: number, shown = (retransmit?.timer.fromStep ?? 0) + 1): boolean =>
    retransmit !== undefined && mattersAt(retransmit, { shown, now, focus: null });

  it('is drawn when less than a fifth of its time is left', () => {
    expect(retransmit?.timer).toMatchObject({ startedAt: 0, after: 600 });
    expect([100, 480, 481, 599].map((now) => mattersWhen(now))).toEqual([false, false, true, true]);
  });

  it('is drawn in the step in which it runs out, and not after it', () => {
    const end = retransmit?.timer.untilStep ?? 0;
    expect(mattersWhen(600, end + 1)).toBe(true);
    expect(mattersWhen(601, end + 2)).toBe(false);
  });
});
