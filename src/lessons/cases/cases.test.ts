import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { rulesBroken } from '../../protocols/pbft/broken/rulesBroken.ts';
import { decodeScenario, encodeScenario } from '../../scenario/link/link.ts';
import { faultsOfCase } from '../../testing/lessons/caseFaults.ts';
import { faultsOfCaseWords } from '../../testing/lessons/wordFaults.ts';
import { languages } from '../../text/index.ts';
import type { Case, CaseRun } from './case.ts';
import type { CaseId } from './index.ts';
import { cases } from './index.ts';

/** The words of a case are derived again from its two runs. */

const all = Object.entries(cases) as [CaseId, Case][];
const words = await Promise.all(
  Object.entries(languages).map(async ([id, { loadDialogs }]) => [id, (await loadDialogs()).cases] as const),
);

describe.each(all)('the case %s', (id, shown) => {
  test('has its id, and names the rules that its run breaks', () => {
    expect(shown.id).toBe(id);
    expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(rulesBroken(shown.run.scenario.setup.cluster)).toEqual(shown.rules);
    if (shown.keptBy === 'rule') expect(rulesBroken(shown.kept.scenario.setup.cluster)).toEqual([]);
  });

  test('shows what it says, and its twin shows the opposite', () => expect(faultsOfCase(shown)).toEqual([]));

  test('is the same after it has been a link', () => {
    for (const { scenario } of [shown.run, shown.kept]) {
      expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
    }
  });

  test.each(words)('has its words in %s', (_, texts) => expect(faultsOfCaseWords(texts[id])).toEqual([]));
});

test('the earliest is the first, and every source is linked but for what was read on paper', () => {
  const dates = all.map(([, { when }]) => when.year * 12 + (when.month ?? 1));
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(all.filter(([, { source }]) => source.url === null).map(([id]) => id)).toEqual(['slow-primary']);
  expect(all.length).toBeGreaterThanOrEqual(12);
});

/** The same run, in which R0 is crashed when it is down already. */
function idle(run: CaseRun): CaseRun {
  const { base, setup } = run.scenario;
  const again: PlannedIntervention = { at: { tick: 900, after: 0 }, action: { kind: 'crash', replica: 0 } };
  return { ...run, scenario: { base, setup: { ...setup, interventions: [...setup.interventions, again] } } };
}

const idleCrash = 'is without effect in both runs: {"kind":"crash","replica":0} at 900';

describe('is found in a case', () => {
  const sample: Case = cases['fabric-754'];
  test.each<[string, Case, string]>([
    [
      'a place that its run does not have',
      { ...sample, run: { ...sample.run, place: { note: { kind: 'stable' } } } },
      'run: its place is not found',
    ],
    [
      'a claim that is not true',
      { ...sample, run: { ...sample.run, claims: [{ kind: 'answered' }] } },
      'run: claim 0 is not true',
    ],
    ['a twin that does the same', { ...sample, kept: sample.run }, 'run: its claims are true of the other run as well'],
    [
      'a claim that tells nothing apart',
      { ...sample, kept: { ...sample.kept, claims: [{ kind: 'monitor', monitor: 'any', broken: false }] } },
      'kept: its claims are true of the other run as well',
    ],
    ['an intervention without effect', { ...sample, run: idle(sample.run), kept: idle(sample.kept) }, idleCrash],
  ])('%s', (_, shown, fault) => expect(faultsOfCase(shown)).toContain(fault));
});

describe('is found in the words of a case', () => {
  const given = { title: 'A title', happened: 'It happened in 2019.', see: 'R0 crashes.', kept: 'R1 leads.' };
  test.each([
    ['an empty text', { ...given, see: '' }, 'is empty'],
    ['the number of a step', { ...given, see: 'R0 crashes in step 4.' }, 'names a step by its number'],
    ['a fourth sentence', { ...given, happened: 'One. Two. Three. Four.' }, 'is too long'],
    ['a missing text', { title: 'A title', happened: 'It did.', see: 'R0 crashes.' }, 'texts are'],
  ])('%s', (_, changed, fault) => expect(faultsOfCaseWords(changed).join()).toContain(fault));
});
