import { describe, expect, test } from 'vitest';
import { runScript } from './script.ts';

/** The language of golden scripts. Those of view changes are in `protocols/pbft/scripts`. */

test('what comes of the commands is written anew, and everything else stays', () => {
  const before = ['A title.', '', '> cluster n=4', '  of old', '', 'Text.', '> crash R3', '> state R0', ''].join('\n');
  const after = [
    'A title.',
    '',
    '> cluster n=4',
    '  f = 1, q = 3, K = 10, L = 20',
    '',
    'Text.',
    '> crash R3',
    '  R3 crashes',
    '> state R0',
    '  R0 is in view 0; h = 0, executed up to 0; no values',
    '',
  ].join('\n');
  expect(runScript(before)).toBe(after);
  expect(runScript(after)).toBe(after);
});

test('messages are chosen by kind, sender and receiver', () => {
  const script = [
    '> cluster n=4 clients=2',
    '> request C1 put x 1',
    '> deliver all to R0',
    '> drop PRE-PREPARE to R2, R3',
    '> deliver PRE-PREPARE from R0 to R1',
    '> deliver all but PREPARE',
  ];
  expect(() => runScript(script.join('\n'))).toThrow(
    'Line 6, “> deliver all but PREPARE”: No such message is in flight.',
  );
  const told = runScript(script.slice(0, -1).join('\n')).split('\n');
  expect(told.slice(-4)).toEqual([
    '  R1 ← R0  ⟨⟨PRE-PREPARE, 0, 1, D(put x 1)⟩, put x 1⟩',
    '    pre-prepared (0, 1): D(put x 1)',
    '    starts its request timer: T',
    '    → R0, R2, R3  ⟨PREPARE, 0, 1, D(put x 1), 1⟩',
  ]);
  expect(told).toContain('  lost → R2, R3  ⟨⟨PRE-PREPARE, 0, 1, D(put x 1)⟩, put x 1⟩');
});

describe('a mistake is refused:', () => {
  test.each([
    ['crash R0', 'The first command is cluster.'],
    ['cluster f=1', 'f=1 is no setting.'],
    ['cluster n=4\n> explode R0', 'There is no command explode: there are cluster, request, '],
    ['cluster n=4\n> crash R4', 'There is no node R4.'],
    ['cluster n=4\n> deliver PREPARES', 'There is no message PREPARES.'],
    ['cluster n=4\n> deliver PREPARE R1', '“PREPARE R1” names no messages.'],
    ['cluster n=4\n> timeout R1', 'R1 waits for nothing.'],
    ['cluster n=4\n> timeout R1 fetch', 'No timer fetch runs at node 1.'],
    ['cluster n=4\n> rejoin R1', 'It has no effect.'],
    ['cluster n=4\n> state C', 'Only a replica shows its state.'],
  ])('%j', (commands, message) => {
    expect(() => runScript(`> ${commands}`)).toThrow(message);
  });
});
