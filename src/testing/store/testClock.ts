import type { Clock } from '../../store/slices.ts';

/** A clock that stands still, or goes on by so much whenever it is read; and slices only when the test says so. */
export function testClock(eachMs = 0): Clock & { slice(): boolean; all(): void } {
  let nowMs = 0;
  const waiting: (() => void)[] = [];
  const slice = (): boolean => {
    const work = waiting.shift();
    work?.();
    return work !== undefined;
  };
  return {
    now: () => {
      nowMs += eachMs;
      return nowMs;
    },
    soon: (work) => void waiting.push(work),
    slice,
    all: () => {
      for (let count = 0; slice(); count++) if (count > 5000) throw new Error('the slices do not end');
    },
  };
}
