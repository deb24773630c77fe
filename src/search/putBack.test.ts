import { describe, expect, test } from 'vitest';
import type { Search } from '../testing/putBack/bundle.ts';
import { searchWith } from '../testing/putBack/bundle.ts';
import type { Edit, PutBackFault } from '../testing/putBack/faults.ts';
import { putBackFaults } from '../testing/putBack/faults.ts';
import { testRuns } from '../testing/runs.ts';
import type { AdversaryWanted } from './adversary.ts';
import { startHunt } from './hunt.ts';

/**
 * Faults that were mended are found again once they are put back. `npm run soak` hunts each of them from the first seed
 * on, up to 20,000 runs, and prints the run in which it is found; the other tests make that one run again.
 */

const wanted: AdversaryWanted = { replicas: 4, liars: 1 };
const RUNS_MAX = 20_000;

/** The promises that are broken in the run of one seed. */
function brokenIn({ startHunt }: Pick<Search, 'startHunt'>, seed: number): string[] {
  return startHunt(wanted, seed)
    .next()
    .map(({ promise }) => promise);
}

/**
 * Returns a function that says which promises of a run show a fault. One that hides another is shown by what is seen of
 * the other without it, and is not seen with it.
 */
async function showing({ edits, hides }: PutBackFault): Promise<(seed: number) => string[]> {
  if (!hides) {
    const search = await searchWith(edits);
    return (seed) => brokenIn(search, seed);
  }
  const hidden = putBackFaults.find(({ id }) => id === hides)?.edits ?? [];
  const [seeing, blind] = [await searchWith(hidden), await searchWith([...hidden, ...edits])];
  return (seed) => {
    const seen = brokenIn(seeing, seed);
    const left = seen.length > 0 ? brokenIn(blind, seed) : [];
    return seen.filter((promise) => !left.includes(promise));
  };
}

describe.each(putBackFaults)('$id: $what', (fault) => {
  const { seed, promise } = fault.found;

  test(`is found with seed ${seed}, and without it the run keeps all promises`, async () => {
    const shows = await showing(fault);
    expect(shows(seed)).toContain(promise);
    expect(brokenIn({ startHunt }, seed)).toEqual([]);
  });
});

if (testRuns === 'soak') {
  test.each(putBackFaults)(`$id is found within ${RUNS_MAX} runs`, async (fault) => {
    const shows = await showing(fault);
    let seed = 0;
    while (shows(seed).length === 0) if (++seed === RUNS_MAX) expect.fail(`${fault.id} is not found.`);
    const broken = shows(seed);
    const row = `${fault.id}  n = ${wanted.replicas}, f = ${wanted.liars}  run ${seed + 1}  ${broken.join(', ')}`;
    process.stdout.write(`${row}  ${fault.what}\n`);
    expect(fault.found).toEqual({ seed, promise: broken[0] });
  });
}

describe('a text that is to be replaced', () => {
  const edit: Edit = { file: 'src/protocols/pbft/rules/readOnly.ts', from: 'no such text', to: '' };

  test('has to stand there exactly once', async () => {
    await expect(searchWith([edit])).rejects.toThrow('has this text 0 times');
    await expect(searchWith([{ ...edit, from: 'heldReads.splice(' }])).rejects.toThrow('has this text 2 times');
  });

  test('has to stand in a file that is searched with', async () => {
    const elsewhere = 'src/ui/shell/App.tsx';
    await expect(searchWith([{ ...edit, file: elsewhere }])).rejects.toThrow(`${elsewhere} is no part of the search`);
  });
});
