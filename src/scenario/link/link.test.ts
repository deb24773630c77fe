import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { MisbehaveAction } from '../../engine/interventions/misbehave.ts';
import type { Setup } from '../../engine/setup.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import { behaviours } from '../../protocols/pbft/lies/index.ts';
import { seedsOf } from '../../testing/runs.ts';
import type { ScenarioId } from '../builtIn/index.ts';
import { scenarioOf, scenarios } from '../builtIn/index.ts';
import { RULES } from '../rules.ts';
import { LESSON, sampleScenario, WILD } from '../sample.ts';
import type { Scenario } from '../scenario.ts';
import { settingPlaces } from '../settings.ts';
import { LINK_ALPHABET } from './checksum.ts';
import { decodeScenario, encodeScenario } from './link.ts';
import { seal } from './seal.ts';

function variant(base: ScenarioId, changes: Partial<Setup> = {}): Scenario {
  return { base, setup: { ...scenarioOf(base).setup, ...changes } };
}

/** Returns the delta of a link: its part between the version and the checksum. */
function deltaOf(scenario: Scenario): string {
  return encodeScenario(scenario).split('.').slice(1, -1).join('.');
}

const wild = fc.nat().map((number) => sampleScenario(number, WILD));

describe('a link', () => {
  it('gives back the scenario it was made from, exactly', () => {
    fc.assert(
      fc.property(wild, (scenario) => {
        expect(decodeScenario(encodeScenario(scenario))).toEqual({ ok: true, scenario, rules: RULES });
      }),
      { numRuns: seedsOf({ few: 500, many: 3000 }).length },
    );
  });

  it('uses unreserved characters only, and ends in a letter or digit', () => {
    fc.assert(fc.property(wild, (scenario) => /^[A-Za-z0-9_.~-]+[A-Z2-7]$/.test(encodeScenario(scenario))));
  });

  it('is as short as can be for a built-in scenario', () => {
    for (const base of Object.keys(scenarios) as ScenarioId[]) expect(deltaOf(variant(base))).toBe(`${base}-${RULES}`);
  });

  it('stays what it is: links that were sent must open for ever', () => {
    const scenario = variant('figure', {
      seed: 42,
      cluster: { ...scenarios.figure.setup.cluster, replicas: 7 },
      interventions: [
        ...scenarios.figure.setup.interventions.slice(0, 1),
        { at: { tick: 120, after: 2 }, action: { kind: 'drop', message: 'R0.1.c0.0.1x1' }, muted: true },
        { at: { tick: 120, after: 3 }, action: { kind: 'request', client: 0, operation: 'add a_b -5' } },
        { at: { tick: 400, after: 0 }, action: { kind: 'restart', replica: 3, memory: 'lost' } },
        { at: { tick: 400, after: 0 }, action: { kind: 'cutLink', from: 7, to: 2 } },
        { at: { tick: 401, after: 0 }, action: { kind: 'heal' } },
      ],
    });
    const link = encodeScenario(scenario);
    expect(link).toMatchInlineSnapshot(
      `"1.figure-3-n7s42.-1._dR0-1-c0-0~1x1-120-2.q0-add~a__b~_-5--3.r3-lost-280.cc0-2.h-1.RHHV"`,
    );
    // Made under older rules: it opens, and says under which.
    const older = '1.figure-2-n7s42.-1._dR0-1-c0-0~1x1-120-2.q0-add~a__b~_-5--3.r3-lost-280.cc0-2.h-1.HHS3';
    expect(decodeScenario(older)).toEqual({ ok: true, scenario, rules: 2 });
    expect(decodeScenario(link)).toEqual({ ok: true, scenario, rules: RULES });
    const sent = '1.figure-1-n7-s42.-1._dR0-1-c0-0~1x1-120-2.q0-add~a__b~_-5--3.r3-lost-280.cc0-2.h-1.TVVF';
    expect(decodeScenario(sent)).toEqual({ ok: true, scenario, rules: 1 });
    const sentLater = '1.figure-2-n7-s42.-1._dR0-1-c0-0~1x1-120-2.q0-add~a__b~_-5--3.r3-lost-280.cc0-2.h-1.PTIT';
    expect(decodeScenario(sentLater)).toEqual({ ok: true, scenario, rules: 2 });
  });

  it.each([
    ['the base’s where that is large enough', 7, 20, 'k7'],
    ['just large enough for a larger interval', 69, 138, 'k69'],
    ['told where it is another', 69, 139, 'k69w139'],
    ['told where it is smaller than the base’s, and large enough', 7, 14, 'k7w14'],
  ])('has a window that is %s', (_, checkpointInterval, window, settings) => {
    const cluster = { ...scenarioOf('figure').setup.cluster, checkpointInterval, window };
    const scenario = variant('figure', { cluster });
    expect(deltaOf(scenario)).toBe(`figure-${RULES}-${settings}`);
    expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
  });

  it('carries two rules that are broken at once, and is refused where one would undo the other', () => {
    const cluster = { ...scenarioOf('clear').setup.cluster, brokenRule: 30, secondBrokenRule: 2 };
    const scenario = variant('clear', { cluster });
    expect(deltaOf(scenario)).toBe(`clear-${RULES}-x30y2`);
    expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
    const fault = { kind: 'invalid', at: 12, fault: { kind: 'rulesClash', first: 1, second: 34 } };
    expect(decodeScenario(seal(`clear-${RULES}-x1y34`, false))).toMatchObject({ ok: false, fault });
  });

  it('tells under which rules it was made', () => {
    expect(decodeScenario(seal('figure-77', false))).toMatchObject({ ok: true, rules: 77 });
  });

  it('needs settings and kinds of interventions whose codes cannot be confused', () => {
    const settings = settingPlaces.map(({ code }) => code);
    expect(new Set(settings).size).toBe(settings.length);
    const codes = Object.values(interventionKinds).map(({ code }) => code);
    for (const code of [...settings, ...codes]) expect(code).toMatch(/^[a-z]{1,4}$/);
    for (const one of codes) expect(codes.filter((other) => other.startsWith(one))).toEqual([one]);
  });
});

describe('a lie', () => {
  const lie = (different: Partial<MisbehaveAction>): Action => {
    const usual = { kind: 'misbehave', node: 3, behaviour: 'silentToSome', groups: 'xaaax', amount: 0 } as const;
    return { ...usual, ...different };
  };
  const byHand = (groups: string): Action => {
    return { kind: 'say', replica: 3, message: 'commit', view: 0, sequence: 1, about: 'known', groups };
  };

  it.each<[string, Action, string, string]>([
    ['all as usual', lie({}), 'm3si', 'm3-si-xaaax-0'],
    ['other letters', lie({ groups: 'aaxaa' }), 'm3siaaxaa', 'm3-si-aaxaa-0'],
    ['a number that it does not need', lie({ amount: 7 }), 'm3si7', 'm3-si-xaaax-7'],
    ['letters and a number', lie({ groups: 'axxaa', amount: 95 }), 'm3siaxxaa95', 'm3-si-axxaa-95'],
    ['letters that it does not need', lie({ behaviour: 'conspires', groups: 'abcdx' }), 'm3coabcdx', 'm3-co-abcdx-0'],
    ['a client', lie({ node: 4, behaviour: 'asksAgain', groups: 'aaaaa' }), 'mc0aa', 'mc0-aa-aaaaa-0'],
    ['by hand, to all', byHand('aaaxx'), 'y3c0-1k', 'y3-c-0-1-k-aaaxx'],
    ['by hand, to some', byHand('axaxx'), 'y3c0-1kaxaxx', 'y3-c-0-1-k-axaxx'],
    ['by hand, to all, each by a letter', byHand('aaaxx'), 'y3c0-1k', 'y3c0-1kaaaxx'],
    ['its end', { kind: 'behave', node: 3, behaviour: 'silentToSome' }, 'b3si', 'b3-si'],
  ])('is written without what is usual, and read as it was written before too: %s', (_, action, brief, long) => {
    for (const moment of ['', '-120', '-120-2', '--2']) {
      const [, tick = '0', after = '0'] = moment.match(/^-(\d+)-?(\d*)/) ?? [];
      const at = { tick: Number(tick), after: moment === '--2' ? 2 : Number(after) };
      const { interventions } = scenarios.figure.setup;
      const setup = { ...scenarios.figure.setup, interventions: [...interventions, { at, action }] };
      const scenario: Scenario = { base: 'figure', setup };
      expect(deltaOf(scenario)).toBe(`figure-${RULES}.${brief}${moment}`);
      for (const text of [brief, long]) {
        expect(decodeScenario(seal(`figure-${RULES}.${text}${moment}`, false))).toMatchObject({ ok: true, scenario });
      }
    }
  });

  it('has a code of two letters: whatever follows begins behind them', () => {
    for (const { code } of Object.values(behaviours)) expect(code).toMatch(/^[a-z]{2}$/);
  });

  it('in a cluster beyond all bounds is refused for the cluster, at once', () => {
    const fault = { kind: 'invalid', fault: { kind: 'outOfRange', value: 4_000_000_000 } };
    expect(decodeScenario(seal('figure-2-n4000000000.m3si', false))).toMatchObject({ ok: false, fault });
  });

  it.each(['m3sq', 'm3s', 'm3', 'm3si-xaaaa', 'm3-sixaaaa', 'm3-si', 'm3-si-xaaaa', 'm3siXaaaa'])(
    'that is written otherwise is a fault: %s',
    (text) => {
      expect(decodeScenario(seal(`figure-2.${text}`, false))).toMatchObject({ ok: false });
    },
  );
});

describe('what was done to the interventions of the base', () => {
  const [crash, request] = scenarios.figure.setup.interventions as [PlannedIntervention, PlannedIntervention];
  const heal: PlannedIntervention = { at: { tick: 0, after: 0 }, action: { kind: 'heal' } };

  it.each<[string, PlannedIntervention[], string]>([
    ['nothing', [crash, request], ''],
    ['one is deleted', [request], '.-0'],
    ['all are deleted', [], '.-0-1'],
    ['one is muted', [{ ...crash, muted: true }, request], '.~0'],
    ['one is deleted, one is muted', [{ ...request, muted: true }], '.-0.~1'],
    ['one is moved', [request, { ...crash, at: { tick: 9, after: 1 } }], '.-0.x3-9-1'],
    ['they change places', [request, crash], '.-0.x3'],
    ['one is added behind them at the same moment', [crash, request, heal], '.h'],
    ['one is added between them at the same moment', [crash, heal, request], '._1h'],
    ['one is there twice', [crash, crash, request], '._1x3'],
    ['two are added in front', [heal, { ...heal, muted: true }, crash, request], '._0h._0_h'],
    ['one is there twice, once muted', [crash, request, { ...crash, muted: true }], '._x3'],
  ])('%s', (_, interventions, expected) => {
    const scenario = variant('figure', { interventions });
    expect(deltaOf(scenario)).toBe(`figure-${RULES}${expected}`);
    expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
  });
});

describe('a link that was cut off', () => {
  it('is incomplete, wherever it was cut', () => {
    fc.assert(
      fc.property(wild, (scenario) => {
        const link = encodeScenario(scenario);
        for (let length = 0; length < link.length; length++) {
          const cut = decodeScenario(link.slice(0, length));
          expect(cut).toEqual({ ok: false, fault: { kind: 'incomplete', at: length } });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is so by its form, not by the luck of the checksum: any four characters would do', () => {
    // Packed text may look like a checksum; then there is no third part.
    expect(decodeScenario('1z.ABCD')).toEqual({ ok: false, fault: { kind: 'incomplete', at: 7 } });
    expect(decodeScenario('1.figure-1.x3.q0')).toMatchObject({ fault: { kind: 'incomplete' } });
  });
});

describe('a link in which something was changed', () => {
  const samples = [variant('figure'), ...[1, 2, 3].map((number) => sampleScenario(number, LESSON))];

  it.each(samples.map(encodeScenario))('is never read when one character differs: %s', (link) => {
    for (let at = 0; at < link.length; at++) {
      for (const character of `${LINK_ALPHABET} %é`) {
        if (character === link[at]) continue;
        const changed = link.slice(0, at) + character + link.slice(at + 1);
        if (decodeScenario(changed).ok) throw new Error(`${changed} was read`);
      }
    }
  });

  it('is never read when neighbours are swapped, a character is missing, or one is doubled', () => {
    for (const link of samples.map(encodeScenario)) {
      for (let at = 0; at < link.length; at++) {
        const [before, here, next, after] = [
          link.slice(0, at),
          link.charAt(at),
          link.charAt(at + 1),
          link.slice(at + 2),
        ];
        if (here !== next && next) expect(decodeScenario(before + next + here + after)).toMatchObject({ ok: false });
        expect(decodeScenario(before + next + after)).toMatchObject({ ok: false });
        expect(decodeScenario(before + here + here + next + after)).toMatchObject({ ok: false });
      }
    }
  });

  it('is never read in capitals or small letters only', () => {
    for (const link of samples.map(encodeScenario)) {
      expect(decodeScenario(link.toUpperCase())).toMatchObject({ ok: false });
      expect(decodeScenario(link.toLowerCase())).toMatchObject({ ok: false });
    }
  });
});
