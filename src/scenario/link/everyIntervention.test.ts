import { describe, expect, it } from 'vitest';
import type { Action, ActionKind } from '../../engine/interventions/index.ts';
import { codedTerms } from '../../engine/terms.ts';
import { kitOf, protocolIds } from '../../protocols/index.ts';
import { runOf } from '../../protocols/run.ts';
import { buildSetup } from '../../testing/engine/buildSetup.ts';
import { en } from '../../text/en/index.ts';
import { refusals as english } from '../../text/en/refusals.ts';
import { transcript } from '../../text/tell/transcript.ts';
import { refusals as chinese } from '../../text/zh/refusals.ts';
import { scenarioOf } from '../builtIn/index.ts';
import { scenarioFromFile, scenarioToFile } from '../file/file.ts';
import { STATUS_INTERVAL_RANGE, UNTIL_TICK_RANGE, VIEW_CHANGE_TIMEOUT_RANGE } from '../limits.ts';
import type { Scenario } from '../scenario.ts';
import { checkSetup } from '../validity.ts';
import { decodeScenario, encodeScenario } from './link.ts';

/** Interventions that came later: each is told by a link and a file alike, and refused outside its bounds. */

const clear = scenarioOf('clear').setup;

function scenarioWith(...actions: readonly Action[]): Scenario {
  const interventions = actions.map((action, index) => ({ at: { tick: 10 * index, after: 0 }, action }));
  return { base: 'clear', setup: { ...clear, interventions } };
}

/** The part of a link that stands for one action. */
const texts: readonly (readonly [Action, string])[] = [
  [{ kind: 'fireTimer', node: 1, timer: 'request' }, 'f1r'],
  [{ kind: 'fireTimer', node: 4, timer: 'retransmit' }, 'fc0c'],
  [{ kind: 'clockRate', replica: 1, rate: 50 }, 'k1-50'],
  [{ kind: 'ownDuration', replica: 1, setting: 'viewChangeTimeout', ticks: 60 }, 'w1v60'],
  [{ kind: 'restoreDisk', replica: 3, tick: 120 }, 'zd3-120'],
  [{ kind: 'slowReplica', replica: 2, ticks: 0 }, 'zs2-0'],
  [{ kind: 'slowLink', from: 0, to: 4, ticks: 200 }, 's0-c0-200'],
  [{ kind: 'dropMatching', letters: 'C', view: '*', slot: 3, from: '*', to: 2 }, 'aC-_-3-_-2'],
  [{ kind: 'dropMatching', letters: '*', view: 1, slot: '*', from: 4, to: '*' }, 'a_-1-_-c0-_'],
  [{ kind: 'passMatching', letters: 'PP', view: '*', slot: '*', from: '*', to: '*' }, 'zpPP-_-_-_-_'],
  [{ kind: 'linkConditions', links: '00' }, 'zl00'],
  [{ kind: 'linkConditions', links: '00010002_90~5~0~0_7~0~20~0' }, 'zl00010002_90~5_7~0~20'],
  [{ kind: 'linkConditions', links: `${'00'.repeat(21)}01_90~0~0~0` }, 'zl00A21Z01_90'],
  [{ kind: 'hold', message: 'P0.1.2.3' }, 'gP0-1-2-3'],
  [{ kind: 'release', message: 'P0.1.2.3', how: 'next' }, 'vP0-1-2-3'],
  [{ kind: 'release', message: 'P0.1.2.3.1', how: 'onWay' }, 'vP0-1-2-3~1W'],
  [{ kind: 'tamper', message: 'P0.1.2.3', part: 'digest' }, 'tP0-1-2-3D'],
];

describe('a link', () => {
  it.each(texts)('writes %j as %s, and reads it', (action, text) => {
    const scenario = scenarioWith(action);
    const link = encodeScenario(scenario);
    expect(link).toContain(`.${text}.`);
    expect(decodeScenario(link)).toMatchObject({ ok: true, scenario });
  });

  it('holds all of them at once, at their moments', () => {
    const scenario = scenarioWith(...texts.map(([action]) => action));
    expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
  });

  it('has a code of its own for every word of a protocol', () => {
    for (const kind of ['timer', 'duration', 'part', 'message'] as const) {
      const codes = protocolIds().flatMap((protocol) => [
        ...new Set(Object.values(codedTerms(kitOf({ protocol }), kind))),
      ]);
      for (const code of codes) expect(code).toMatch(kind === 'part' ? /^[A-Z]+$/ : /^[A-Za-z]+$/);
      // Kinds of messages have the same letters in several protocols: there the letters are the word.
      if (kind !== 'message') expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('is refused with the place of a word that nobody knows', () => {
    const link = encodeScenario(scenarioWith({ kind: 'fireTimer', node: 1, timer: 'lunch' }));
    const read = decodeScenario(link);
    expect(read).toMatchObject({ ok: false, fault: { kind: 'unexpected', expected: 'choice', found: 'l' } });
  });
});

describe('a file', () => {
  it('holds all of them at once', () => {
    const scenario = scenarioWith(...texts.map(([action]) => action));
    expect(scenarioFromFile(scenarioToFile(scenario))).toMatchObject({ ok: true, scenario });
  });

  it('says * for what a pattern leaves open, and nothing else', () => {
    const scenario = scenarioWith({ kind: 'dropMatching', letters: 'C', view: '*', slot: 3, from: '*', to: 2 });
    const file = scenarioToFile(scenario);
    expect(file).toContain('"view": "*"');
    const read = scenarioFromFile(file.replace('"view": "*"', '"view": "any"'));
    expect(read).toMatchObject({ ok: false, fault: { kind: 'invalid', fault: { kind: 'notWhole', value: 'any' } } });
  });
});

describe('a value outside its bounds', () => {
  const cases: readonly (readonly [Action, string, object])[] = [
    [{ kind: 'clockRate', replica: 1, rate: 9 }, 'rate', { kind: 'outOfRange', value: 9, least: 10, most: 1000 }],
    [{ kind: 'clockRate', replica: 1, rate: 1001 }, 'rate', { kind: 'outOfRange', least: 10, most: 1000 }],
    [{ kind: 'clockRate', replica: 4, rate: 50 }, 'replica', { kind: 'noSuchNode' }],
    [
      { kind: 'ownDuration', replica: 1, setting: 'viewChangeTimeout', ticks: 19 },
      'ticks',
      { kind: 'outOfRange', ...VIEW_CHANGE_TIMEOUT_RANGE },
    ],
    [
      { kind: 'ownDuration', replica: 1, setting: 'statusInterval', ticks: 60_001 },
      'ticks',
      { kind: 'outOfRange', ...STATUS_INTERVAL_RANGE },
    ],
    [
      { kind: 'ownDuration', replica: 1, setting: 'window', ticks: 60 },
      'setting',
      { kind: 'noChoice', value: 'window', choices: ['viewChangeTimeout', 'statusInterval'] },
    ],
    [{ kind: 'fireTimer', node: 1, timer: 'lunch' }, 'timer', { kind: 'noChoice', value: 'lunch' }],
    [{ kind: 'fireTimer', node: 5, timer: 'request' }, 'node', { kind: 'noSuchNode' }],
    [
      { kind: 'restoreDisk', replica: 1, tick: 1_000_001 },
      'tick',
      { kind: 'outOfRange', least: 0, most: UNTIL_TICK_RANGE.most },
    ],
    [{ kind: 'slowReplica', replica: 1, ticks: 10_001 }, 'ticks', { kind: 'outOfRange', least: 0, most: 10_000 }],
    [{ kind: 'slowLink', from: 0, to: 1, ticks: -1 }, 'ticks', { kind: 'outOfRange', least: 0, most: 10_000 }],
    [
      { kind: 'dropMatching', letters: 'Q', view: '*', slot: 3, from: '*', to: 2 },
      'letters',
      { kind: 'noChoice', value: 'Q' },
    ],
    [
      { kind: 'dropMatching', letters: 'C', view: '*', slot: 3, from: '*', to: 7 },
      'to',
      { kind: 'noSuchNode', role: 'node', value: 7, count: 5 },
    ],
    [
      { kind: 'passMatching', letters: 'C', view: 1_000_001, slot: 3, from: '*', to: 2 },
      'view',
      { kind: 'outOfRange', least: 0, most: 1_000_000 },
    ],
    // A latency below 1, a loss above 100, a cell without its setting, a setting without a cell, a link to itself, another
    // notation of the same, and cells of a larger cluster.
    ...(
      [
        ['0001_0~0~0~0', { kind: 'outOfRange', value: 0, least: 1, most: 10_000 }],
        ['0001_90~10001~0~0', { kind: 'outOfRange', value: 10_001, least: 0, most: 10_000 }],
        ['0001_90~5~101~0', { kind: 'outOfRange', value: 101, least: 0, most: 100 }],
        ['0002_90~0~0~0', { kind: 'noLinkTable', value: '0002_90~0~0~0', nodes: 5 }],
        ['00_90~0~0~0', { kind: 'noLinkTable' }],
        ['01_90~0~0~0', { kind: 'noLinkTable' }],
        ['000100_90~0~0~0', { kind: 'noLinkTable' }],
        ['0001_90', { kind: 'noLinkTable' }],
        ['0001_090~0~0~0', { kind: 'noLinkTable' }],
        ['00010002_90~0~0~0_90~0~0~0', { kind: 'noLinkTable' }],
        ['00020001_7~0~0~0_90~0~0~0', { kind: 'noLinkTable' }],
        [`${'00'.repeat(25)}01_90~0~0~0`, { kind: 'noLinkTable' }],
        ['', { kind: 'noLinkTable' }],
        ['<b>', { kind: 'noLinkTable', value: '<b>' }],
      ] as const
    ).map(([links, fault]) => [{ kind: 'linkConditions', links }, 'links', fault] as const),
    [{ kind: 'hold', message: 'P0.1.2' }, 'message', { kind: 'noMessageName' }],
    [{ kind: 'tamper', message: 'P0.1.2.3', part: 'soul' }, 'part', { kind: 'noChoice', value: 'soul' }],
  ];

  it.each(cases)('%j is refused with a sentence', (action, field, fault) => {
    const found = checkSetup(scenarioWith(action).setup);
    expect(found).toMatchObject({ path: ['interventions', 0, 'action', field], ...fault });
    for (const { value } of [english, chinese]) {
      const sentence = found && value(found);
      expect(sentence).toMatch(/[.。]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('of another protocol is refused as that', () => {
    const actions: readonly Action[] = [
      { kind: 'fireTimer', node: 1, timer: 'request' },
      { kind: 'ownDuration', replica: 1, setting: 'viewChangeTimeout', ticks: 60 },
      { kind: 'tamper', message: 'P0.1.2.3', part: 'digest' },
    ];
    for (const action of actions) {
      const setup = { ...scenarioOf('goDemo').setup, interventions: [{ at: { tick: 0, after: 0 }, action }] };
      expect(checkSetup(setup)).toMatchObject({ kind: 'notOfProtocol', protocol: 'broadcast-demo' });
    }
  });
});

describe('the transcript', () => {
  it('says of a pattern that it fits nothing, and names it where it drops something', () => {
    const everything = { view: '*', from: '*', to: '*' } as const;
    const told = (letters: string, slot: number) =>
      transcript(
        en,
        runOf(
          buildSetup({
            interventions: [
              { at: { tick: 0, after: 0 }, action: { kind: 'dropMatching', letters, slot, ...everything, to: 2 } },
              { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
            ],
          }),
        ),
      );
    const first = (text: string) => text.split('\n')[0];
    expect(first(told('C', 9))).toContain(
      'From here on the network drops every COMMIT for slot 9 to R2. No message of this run fits it.',
    );
    const told1 = told('C', 1);
    expect(first(told1)).not.toContain('No message');
    expect(told1).toContain('COMMIT to R2 is dropped by the pattern “every COMMIT for slot 1 to R2”.');
  });
});

/** Every kind that is written here has a test of its own beside it. */
it('none of them is left out', () => {
  const kinds = new Set<ActionKind>(texts.map(([{ kind }]) => kind));
  expect([...kinds].sort()).toEqual(
    [
      'clockRate',
      'dropMatching',
      'fireTimer',
      'hold',
      'linkConditions',
      'ownDuration',
      'passMatching',
      'release',
      'restoreDisk',
      'slowLink',
      'slowReplica',
      'tamper',
    ].sort(),
  );
});
