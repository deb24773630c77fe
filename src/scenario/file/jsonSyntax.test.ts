import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfJson } from './jsonSyntax.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a text that is no JSON', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['[01]', 1, 3],
    ['[1,]', 1, 4],
    ['{"a": undefined}', 1, 7],
    ['{"a": "b}', 1, 7],
    ['{"a": "b\n"}', 1, 7],
    ['{}\n{}', 2, 1],
    ['[}', 1, 2],
    ['{"a": // no\n1}', 1, 7],
  ])('stops being it at a line and a column: %j', (text, line, column) => {
    expect(isJson(text)).toBe(false);
    expect(faultOfJson(text)).toEqual({ kind: 'notJson', line, column });
  });

  it('is one exactly when the engine says so', () => {
    const damaged = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', '\\', ' ', '\u0001'),
      )
      .map(
        ([text, at, insert]) =>
          text.slice(0, at % (text.length + 1)) + insert + text.slice((at + 1) % (text.length + 1)),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged), (text) => {
        const fault = faultOfJson(text);
        // A key that stands twice comes first, whether the rest is JSON or not.
        return isJson(text) ? fault?.kind !== 'notJson' : fault !== null;
      }),
      {
        numRuns: 3000,
      },
    );
  });

  it('may be long or deep without harm', () => {
    const long = 'a'.repeat(250_000);
    expect(faultOfJson(JSON.stringify(long))).toBeNull();
    expect(faultOfJson(`"${long}`)).toEqual({ kind: 'notJson', line: 1, column: 1 });
    expect(faultOfJson('['.repeat(250_000))).toEqual({ kind: 'notJson', line: 1, column: 250_001 });
  });
});

describe('a key that an object has twice', () => {
  it.each([
    ['{"a": 1,\n "a": 2}', 'a', 2, 2],
    ['{"b": {"a": 1, "c": [], "a": 2}}', 'a', 1, 25],
    ['[{"a": 1}, {"\\u0061": 1, "a": 2}]', 'a', 1, 26],
  ])('is named, with the place of the second: %j', (text, key, line, column) => {
    expect(faultOfJson(text)).toEqual({ kind: 'repeatedKey', key, line, column });
  });

  it('is none where two objects have it, one in the other or one after the other', () => {
    expect(faultOfJson('{"a": {"a": [{"a": 1}, {"a": 2}]}}')).toBeNull();
  });
});
