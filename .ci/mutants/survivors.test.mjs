import { describe, expect, test } from 'vitest';
import { compare, figures, mutantsOf, parseExplained } from './survivors.mjs';

const source = ['function isEnough(have, need) {', '  if (have < need) return false;', '  return true;', '}', ''].join(
  '\n',
);

function mutantAt([line, column], [endLine, endColumn], replacement, status = 'Survived') {
  const location = { start: { line, column }, end: { line: endLine, column: endColumn } };
  return { mutatorName: 'Some', location, replacement, status };
}

function reportOf(...mutants) {
  return mutantsOf({ files: { 'src/rules/counting.ts': { source, mutants } } });
}

const boundary = mutantAt([2, 7], [2, 18], 'have <= need');
const condition = mutantAt([2, 7], [2, 18], 'true', 'Killed');
const block = mutantAt([1, 31], [4, 2], '{}', 'NoCoverage');

describe('a mutant that no test kills', () => {
  test('is shown in its line, at its place', () => {
    expect(reportOf(boundary)).toEqual([
      {
        file: 'counting.ts',
        status: 'Survived',
        place: 'src/rules/counting.ts:2:7',
        mutatorName: 'Some',
        text: 'if (‹have < need → have <= need›) return false;',
      },
    ]);
  });

  test('of several lines is shown on one line, and not at any length', () => {
    expect(reportOf(block)[0].text).toBe(
      'function isEnough(have, need) ‹{ if (have < need) return false; return true; } → {}›',
    );
    const long = mutantAt([1, 31], [4, 2], 'x'.repeat(200));
    expect(reportOf(long)[0].text).toHaveLength(162);
  });

  test('is the same mutant when lines above it move', () => {
    const moved = mutantsOf({
      files: {
        'src/rules/counting.ts': { source: `// new\n${source}`, mutants: [mutantAt([3, 7], [3, 18], 'have <= need')] },
      },
    });
    expect(moved[0].text).toBe(reportOf(boundary)[0].text);
  });
});

describe('an explanation', () => {
  const explained = parseExplained(
    '# a comment\n\ncounting.ts: if (‹have < need → have <= need›) return false; # equal never comes\n',
  );

  test('is a line with file, mutant and reason', () => {
    expect(explained).toEqual([
      { file: 'counting.ts', text: 'if (‹have < need → have <= need›) return false;', reason: 'equal never comes' },
    ]);
    expect(() => parseExplained('counting.ts: if (‹a → b›)')).toThrow('Not `file: mutant # reason`');
  });

  test('stands for the mutant that it describes, and for no other', () => {
    const { explained: accepted, unexplained, useless } = compare(reportOf(boundary, block), explained);
    expect([accepted.length, unexplained.map(({ place }) => place), useless]).toEqual([
      1,
      ['src/rules/counting.ts:1:31'],
      [],
    ]);
  });

  test('is reported once a test kills its mutant, or the mutant is not there any more', () => {
    expect(compare(reportOf({ ...boundary, status: 'Killed' }), explained).useless[0].why).toBe('killed');
    expect(compare(reportOf(condition), explained).useless[0].why).toBe('gone');
  });

  test('of a file that was left out says nothing', () => {
    const elsewhere = [{ ...explained[0], file: 'client.ts' }];
    expect(compare(reportOf(condition), elsewhere).useless).toEqual([]);
  });
});

test('figures count what was tried, file by file', () => {
  const ignored = mutantAt([3, 10], [3, 14], 'false', 'Ignored');
  const endless = mutantAt([3, 10], [3, 14], 'false', 'Timeout');
  const row = { total: 4, killed: 2, explained: 0, unexplained: 2 };
  expect(figures(reportOf(boundary, condition, block, ignored, endless), [])).toEqual([
    { file: 'counting.ts', ...row },
    { file: 'all', ...row },
  ]);
});
