import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  codeFilesIn,
  danglingReferences,
  entriesOf,
  faultsOfLists,
  readNumbered,
} from './testing/house/requirements.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function filesUnder(folder: string, names: RegExp): string[] {
  return (
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.split(sep).join(posix.sep)))
      // Tools of `.ci/` have packages of their own there, once they were used.
      .filter((path) => !path.includes('/node_modules/') && names.test(path) && statSync(join(root, path)).isFile())
      .sort()
  );
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** References of a small file to a small list. */
function dangling(text: string, list: string, path = 'src/a.test.ts'): string[] {
  return danglingReferences([readNumbered({ path, text })], entriesOf(list));
}

/** Faults of a small list, where there is one small test file. */
function faultsOf(lines: readonly string[], text: string): string[] {
  const list = ['| row | requirement | tests |', '|---|---|---|', ...lines].join('\n');
  return faultsOfLists([readNumbered({ path: 'src/a.test.ts', text })], entriesOf(list));
}

describe('the lists of the house', () => {
  const requirements = 'e2e/README.md';
  const readmes = [requirements, ...filesUnder('src/protocols', /README\.md$/)];
  const files = ['src', 'e2e', '.ci'].flatMap((folder) => filesUnder(folder, /\.(?:tsx?|mjs)$/));
  const sources = files.map((path) => readNumbered({ path, text: read(path) }));
  const entries = readmes.flatMap((path) => entriesOf(read(path)));

  test('hold every row, rule, run and monitor that a test, a comment or an id refers to', () => {
    expect(danglingReferences(sources, entries)).toEqual([]);
  });

  test('name tests that exist, and every test of a row', () => {
    expect(entries.flatMap(({ tests }) => tests).length).toBeGreaterThan(100);
    expect(faultsOfLists(sources, entries)).toEqual([]);
  });

  test('have 62 rows, in order', () => {
    expect(entriesOf(read(requirements)).map(({ id }) => id)).toEqual(
      Array.from({ length: 62 }, (_, index) => `row ${index + 1}`),
    );
  });

  test('name no source file that is gone', () => {
    const names = new Set(files.map((path) => posix.basename(path)));
    const named = [...readmes, '.github/CONTRIBUTING.md'].flatMap((path) => codeFilesIn(read(path)));
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('a reference', () => {
  const list = '| row 24 | … | `a.test.ts` |\n| PR3 | … |\n| V3 | … |\n| 1.11 | … |\n| ambiguity 6 | … |\n| K5 | … |';

  test('is found in a comment, in the title of a test, and where a rule or a monitor has its id', () => {
    expect(dangling('// As rows 63 and E13 say.', list, 'src/b.ts')).toEqual([
      'src/b.ts:1 row 63 is in no list',
      'src/b.ts:1 E13 is in no list',
    ]);
    const titles = "\ntest('V4: a', run);\ndescribe.each([1])('row 24, K5, K7 (§4.3)', run);\ntest(`M13: a`, run);";
    expect(dangling(titles, list)).toEqual([
      'src/a.test.ts:2 V4 is in no list',
      'src/a.test.ts:3 K7 is in no list',
      'src/a.test.ts:4 M13 is in no list',
    ]);
    expect(dangling("const a = { id: 'PR9' };\nconst b = { id: '1.15' };", list, 'src/b.ts')).toEqual([
      'src/b.ts:1 PR9 is in no list',
      'src/b.ts:2 1.15 is in no list',
    ]);
    expect(dangling("it('1.12 (§4.2), ambiguity 7: row 24', run);", list)).toEqual([
      'src/a.test.ts:1 1.12 is in no list',
      'src/a.test.ts:1 ambiguity 7 is in no list',
    ]);
  });

  test('is fine where a list has it', () => {
    const text = "// Row 24, PR3 and 1.11: V3.\ntest('row 24: (K5, ambiguity 6)', run);";
    expect(dangling(text, list)).toEqual([]);
  });

  test('is no name of a message, a replica or a number, and nothing in code', () => {
    const text = "// PP0.1.0.3, P1.2.3.4, R3, C0, 1.12 s, E4x, §4.4, three rows\nconst E77 = 'M77', row = 77;";
    expect(dangling(text, '', 'src/b.ts')).toEqual([]);
  });
});

describe('a line of a list', () => {
  const text = "test('row one, first', run);\ntest('another, of row 1', run);";

  test('must name a file that exists, and a test in it', () => {
    expect(faultsOf(['| row 1 | … | `a.test.ts`, `gone.test.ts` |'], text)).toEqual([
      'row 1: there is no gone.test.ts',
    ]);
    expect(faultsOf(['| row 1 | … | `a.test.ts` |', '| row 2 | … | `a.test.ts` |'], text)).toEqual([
      'row 2: no test of a.test.ts is named by it',
    ]);
    expect(faultsOf(['| row 1 | … | `a.test.ts` “first”, “other”, “third” |'], text)).toEqual([
      'row 1: a.test.ts has no test “third”',
    ]);
  });

  test('must say so where there is no test', () => {
    const rows = [
      '| row 1 | … | `a.test.ts` |',
      '| row 2 | … | not yet: … |',
      '| row 3 | … | |',
      '| row 4 | … | soon |',
    ];
    expect(faultsOf(rows, text)).toEqual(['row 3: names no test', 'row 4: names no test']);
  });

  test('names every file with a test of its row', () => {
    expect(faultsOf(['| row 1 | … | not yet |'], text)).toEqual(['row 1: a.test.ts is not in the list']);
  });

  test('is read from a table only, and names source files anywhere', () => {
    expect(entriesOf('row 1\n* row 2\n| row | tests |\n|---|---|\n| row 3 | `b.spec.tsx` |')).toEqual([
      { id: 'row 3', tests: [{ file: 'b.spec.tsx', titles: [] }], isExplained: true },
    ]);
    expect(codeFilesIn('`rules/client.ts`, `client.ts`, `lab.arrows()`, `a.mjs`')).toEqual(['client.ts', 'a.mjs']);
  });
});
