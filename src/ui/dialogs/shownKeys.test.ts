import { expect, test } from 'vitest';
import { commands } from '../shell/commands.ts';
import { shownKeys } from './shownKeys.ts';

test.each([
  [
    ['ArrowRight', 'PageDown'],
    ['→', 'PageDown'],
  ],
  [['k'], ['K']],
  [
    ['.', 'b'],
    ['.', 'B'],
  ],
  [['$mod+Shift+z', '$mod+y'], ['Shift Ctrl/⌘ Z']],
  [['+', '='], ['+']],
  [['-'], ['−']],
  [['r 1', 'r 2', 'r 3'], ['R 1…3']],
  [['r 2'], ['R 2']],
])('%j are read as %j', (keys, shown) => {
  expect(shownKeys(keys)).toEqual(shown);
});

test('every command has keys to read, and no two the same', () => {
  const shown = commands.flatMap(({ keys }) => shownKeys(keys));
  expect(shown.length).toBeGreaterThanOrEqual(commands.length);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.filter((name) => /[$]|Arrow|Escape/.test(name))).toEqual([]);
});
