import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

/** A command line, one thing after the other. */

const table = { help: { type: 'boolean', short: 'h' }, until: { type: 'string' } } as const;

function read(args: readonly string[], isEndKnown = true) {
  return [...readArguments(args, table, isEndKnown)].map((said) => {
    if (said.kind === 'fault') return `${said.fault.kind} ${said.fault.option}`;
    if (said.kind === 'source') return `source ${said.source}`;
    return said.kind === 'flag' ? said.name : `${said.name} ${said.value}`;
  });
}

test.each([
  [
    ['a', '--until', '3', '-h'],
    ['source a', 'until 3', 'help'],
  ],
  [
    ['--until=3=4', '-'],
    ['until 3=4', 'source -'],
  ],
  [['--until', '-3'], ['until -3']],
  [
    ['--until', '--help', 'a'],
    ['missingValue --until', 'help', 'source a'],
  ],
  [
    ['--until', '-x'],
    ['missingValue --until', 'unknownOption -x'],
  ],
  [
    ['--until=', '--help=1', '-h=1', '--help'],
    ['missingValue --until', 'unwantedValue --help', 'unwantedValue -h', 'help'],
  ],
  [
    ['-hx', '-x--until', '--help'],
    ['unknownOption -hx', 'unknownOption -x--until', 'help'],
  ],
  [
    ['--=3', '--h', '--no-help', '--constructor'],
    ['--', '--h', '--no-help', '--constructor'].map((o) => `unknownOption ${o}`),
  ],
  [
    ['--until', '--', '--help'],
    ['missingValue --until', 'source --help'],
  ],
])('%j', (args, expected) => {
  expect(read(args)).toEqual(expected);
});

test('-- is an unknown option where nothing is to come after the options', () => {
  expect(read(['a', '--', '--help'], false)).toEqual(['source a', 'unknownOption --', 'help']);
});
