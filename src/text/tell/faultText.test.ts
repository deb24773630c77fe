import { describe, expect, test } from 'vitest';
import { scenarios } from '../../scenario/builtIn/index.ts';
import type { FileFault } from '../../scenario/file/file.ts';
import { scenarioFromFile } from '../../scenario/file/file.ts';
import type { LinkFault } from '../../scenario/link/fault.ts';
import { decodeScenario, encodeScenario } from '../../scenario/link/link.ts';
import type { Fault } from '../../scenario/validity.ts';
import { faultsOfWriting } from '../../testing/text/chinese.ts';
import { refusals as english } from '../en/refusals.ts';
import { refusals as chinese } from '../zh/refusals.ts';
import { nameOfPlace } from './faultText.ts';

type Kinds<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Extract<Union, { readonly kind: Kind }>;
};

/** One fault of each kind: leaving one out does not compile. */
const values: Kinds<Fault> = {
  notWhole: { path: ['seed'], kind: 'notWhole', value: '1.5' },
  outOfRange: { path: ['cluster', 'replicas'], kind: 'outOfRange', value: 3, least: 4, most: 100 },
  noSuchNode: {
    path: ['interventions', 0, 'action', 'replica'],
    kind: 'noSuchNode',
    role: 'replica',
    value: 7,
    count: 4,
  },
  noMessageName: { path: ['interventions', 0, 'action', 'message'], kind: 'noMessageName', value: 'what' },
  noOperation: { path: ['interventions', 0, 'action', 'operation'], kind: 'noOperation', value: 'delete x' },
  noAddress: { path: ['interventions', 0, 'action', 'operation'], kind: 'noAddress', value: 'put x 1' },
  operationTooLong: {
    path: ['interventions', 0, 'action', 'operation'],
    kind: 'operationTooLong',
    length: 99,
    most: 64,
  },
  noLinkTable: {
    path: ['interventions', 0, 'action', 'links'],
    kind: 'noLinkTable',
    value: '0002_90~0~0~0',
    nodes: 5,
  },
  noGroups: {
    path: ['interventions', 0, 'action', 'groups'],
    kind: 'noGroups',
    value: 'abz',
    nodes: 5,
    letters: 'abcdx',
  },
  noChoice: {
    path: ['interventions', 0, 'action', 'memory'],
    kind: 'noChoice',
    value: 'half',
    choices: ['kept', 'lost'],
  },
  notOfProtocol: {
    path: ['interventions', 0, 'action', 'timer'],
    kind: 'notOfProtocol',
    value: 'request',
    protocol: 'broadcast-demo',
  },
  unknownProtocol: { path: ['protocol'], kind: 'unknownProtocol', value: 'raft' },
  unknownIntervention: { path: ['interventions', 0, 'action', 'kind'], kind: 'unknownIntervention', value: 'explode' },
  noLies: { path: ['interventions', 0, 'action', 'kind'], kind: 'noLies', value: 'broadcast-demo' },
  windowTooSmall: { path: ['cluster', 'window'], kind: 'windowTooSmall', value: 10, least: 20, checkpointInterval: 10 },
  rulesClash: { path: ['cluster', 'secondBrokenRule'], kind: 'rulesClash', first: 1, second: 34 },
  tooManyInterventions: { path: ['interventions'], kind: 'tooManyInterventions', count: 201, most: 200 },
  notInOrder: { path: ['interventions', 3, 'at'], kind: 'notInOrder' },
};

const links: Kinds<LinkFault> = {
  incomplete: { at: 17, kind: 'incomplete' },
  damaged: { at: 17, kind: 'damaged' },
  strayCharacter: { at: 17, kind: 'strayCharacter', character: '<' },
  notALink: { at: 0, kind: 'notALink' },
  tooLong: { at: 8192, kind: 'tooLong', length: 9000, most: 8192 },
  unknownVersion: { at: 0, kind: 'unknownVersion', version: 9 },
  unknownScenario: { at: 2, kind: 'unknownScenario', name: 'lesson' },
  unknownSetting: { at: 9, kind: 'unknownSetting', code: 'y' },
  unknownIntervention: { at: 9, kind: 'unknownIntervention', code: 'zz' },
  unexpected: { at: 9, kind: 'unexpected', expected: 'number', found: null },
  tooManyInterventions: { at: 900, kind: 'tooManyInterventions', most: 200 },
  invalid: { at: 9, kind: 'invalid', fault: values.outOfRange },
  packed: { at: 0, kind: 'packed' },
  notUnpackable: { at: 3, kind: 'notUnpackable' },
  unpacksTooLong: { at: 3, kind: 'unpacksTooLong', most: 65_536 },
};

const files: Kinds<FileFault> = {
  tooLong: { kind: 'tooLong', length: 300_000, most: 262_144 },
  notJson: { kind: 'notJson', line: 3, column: 7 },
  empty: { kind: 'empty' },
  utf16: { kind: 'utf16' },
  notUtf8: { kind: 'notUtf8' },
  tooLarge: { kind: 'tooLarge', bytes: 2_000_000, most: 1_048_576 },
  unreadable: { kind: 'unreadable' },
  repeatedKey: { kind: 'repeatedKey', key: 'seed', line: 3, column: 7 },
  tooDeep: { path: ['setup', 'cluster'], kind: 'tooDeep', most: 8 },
  forbiddenKey: { path: ['__proto__'], kind: 'forbiddenKey' },
  unknownKey: { path: ['setup', 'colour'], kind: 'unknownKey' },
  missingKey: { path: ['setup', 'seed'], kind: 'missingKey' },
  wrongType: { path: [], kind: 'wrongType', expected: ['object'], found: 'array', value: 'array' },
  noChoice: { path: ['format'], kind: 'noChoice', value: 'x', choices: ['pbft-lab'] },
  unknownVersion: { path: ['version'], kind: 'unknownVersion', version: 9 },
  unknownScenario: { path: ['base'], kind: 'unknownScenario', name: 'lesson' },
  invalid: { path: ['setup', 'cluster', 'window'], kind: 'invalid', fault: values.windowTooSmall },
};

const all = [english, chinese].map((refusals) => [
  ...Object.values(links).map((fault) => refusals.link(fault)),
  ...Object.values(files).map((fault) => refusals.file(fault)),
  ...Object.values(values).map((fault) => refusals.file({ path: fault.path, kind: 'invalid', fault })),
]);

test('every fault of a link or a file has a sentence of its own and a way on, in both languages', () => {
  for (const said of all) {
    // The invalid file is among the values once more.
    expect(new Set(said).size).toBeGreaterThanOrEqual(said.length - 1);
    for (const text of said) {
      expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      expect(text.match(/[.。](?=\s|$|[^a-z])/g)?.length, text).toBeGreaterThanOrEqual(2);
    }
  }
  expect((all[1] ?? []).flatMap(faultsOfWriting).filter((fault) => fault.startsWith('lacks'))).toEqual([]);
});

describe('a link', () => {
  test('that was cut off is said to be incomplete, and to end where it ends', () => {
    const link = encodeScenario({ base: 'figure', setup: { ...scenarios.figure.setup, seed: 42 } });
    const result = decodeScenario(link.slice(0, -2));
    expect(result.ok).toBe(false);
    const text = result.ok ? '' : english.link(result.fault);
    expect(text).toMatch(/^This is an incomplete link: it was cut off after \d+ characters\. Ask for the link again/);
  });

  test('that is of another version is said to be newer, and one that is too long to want a file', () => {
    expect(english.link(links.unknownVersion)).toContain('reload the page');
    expect(english.link(links.tooLong)).toContain('as a file');
  });

  test('is said to be wrong at a character that counts from 1', () => {
    expect(english.link(links.unexpected)).toBe(
      'At character 10 of this link there should be a number, and there is nothing more. Ask for the link again, or for the scenario as a file.',
    );
    expect(english.link(links.invalid)).toContain(
      'at character 10 (cluster.replicas) cannot be run: 3 is less than 4: fewer than 4 replicas tolerate no fault',
    );
  });
});

describe('a file', () => {
  test('is said to be wrong at a path into it, or at a line', () => {
    const result = scenarioFromFile('{"a":');
    expect(result.ok ? '' : english.file(result.fault)).toContain('at line 1, column 6');
    expect(english.file(files.missingKey)).toContain('setup.seed is missing');
  });
});

test('a place in a setup is written as it stands in a file', () => {
  expect(nameOfPlace(['interventions', 3, 'action', 'replica'])).toBe('interventions[3].action.replica');
  expect(nameOfPlace([])).toBe('');
});
