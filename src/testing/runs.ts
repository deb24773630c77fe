import { env } from 'node:process';

/**
 * How much the tests try of what has no natural end. The environment variable TEST_RUNS says it, and nothing else does:
 *
 * - `few`, also without it: `npm test`, quick enough to be run before every commit.
 * - `rest`: `npm run test:all`, everything of the many that `few` leaves out.
 * - `soak`: `npm run soak`, thousands of random runs in the tests that name a number for it, the many in the others.
 *
 * Seeds are counted from 0, so that a seed a test prints fails again in the test that printed it. A seed that failed
 * becomes a test of its own.
 *
 * A soak may be made in parts, one after the other or on several machines: TEST_PART=2/8 makes the second eighth of the
 * seeds of each test.
 */
export const testRuns = readRuns(env.TEST_RUNS ?? 'few');

function readRuns(text: string): 'few' | 'rest' | 'soak' {
  if (text === 'few' || text === 'rest' || text === 'soak') return text;
  throw new Error(`TEST_RUNS is few, rest or soak, and not ${text}.`);
}

const part = readPart(env.TEST_PART ?? '1/1');

function readPart(text: string): { readonly index: number; readonly count: number } {
  const [, index, count] = (text.match(/^(\d{1,4})\/(\d{1,4})$/) ?? []).map(Number);
  if (index && count && index <= count) return { index, count };
  throw new Error(`TEST_PART is 1/8 to 8/8, or likewise of another number of parts, and not ${text}.`);
}

interface Sample {
  readonly few: number;
  readonly many: number;
  readonly soak?: number;
  /** The first seed. */
  readonly from?: number;
}

/** Returns the seeds of the random runs that a test makes. */
export function seedsOf({ few, many, soak = many, from = 0 }: Sample): readonly number[] {
  const [first, end] = { few: [0, few], rest: [few, many], soak: partOf(soak) }[testRuns] as [number, number];
  return Array.from({ length: end - first }, (_, index) => from + first + index);
}

function partOf(seeds: number): [first: number, end: number] {
  const { index, count } = part;
  return [Math.floor((seeds * (index - 1)) / count), Math.floor((seeds * index) / count)];
}

/** Returns the items of a list that a test walks: every so manieth, from the first on, or the ones between. */
export function shareOf<Item>(items: readonly Item[], every: number): readonly Item[] {
  if (testRuns === 'soak') return items;
  return items.filter((_, index) => (index % every === 0) === (testRuns === 'few'));
}
