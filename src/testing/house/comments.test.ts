import { describe, expect, test } from 'vitest';
import { commentsWithoutSubject } from './comments.ts';
import { readSources } from './sources.ts';

describe('comments', () => {
  test('open with their subject', () => {
    expect(readSources().flatMap(commentsWithoutSubject)).toEqual([]);
  });

  test('are found by their first word, and only where they begin', () => {
    const faults = (text: string) => commentsWithoutSubject({ path: 'a.ts', text });
    for (const text of ['// Of a.', '/** What a is. */', '/**\n * Where a is,\n * Of b.\n */', 'a;\n  // Whoever b.'])
      expect(faults(text)).toHaveLength(1);
    for (const text of ['// Whatever a.', '// A,\n// Of b.', '/**\n * A.\n * Where b.\n */', 'const a = b; // Of c.'])
      expect(faults(text)).toEqual([]);
  });
});
