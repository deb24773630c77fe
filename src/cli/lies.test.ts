import { describe, expect, test } from 'vitest';
import { AMOUNT_MAX } from '../engine/interventions/misbehave.ts';
import { usualGroups } from '../engine/lying/usual.ts';
import { interventionKinds } from '../protocols/interventions.ts';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviourOf, behaviours } from '../protocols/pbft/lies/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { scenarioFromFile, scenarioToFile } from '../scenario/file/file.ts';
import { encodeLink } from '../scenario/link/compression.ts';
import { decodeScenario, encodeScenario } from '../scenario/link/link.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkSetup } from '../scenario/validity.ts';
import { captureMain } from '../testing/cli/captureMain.ts';
import { at } from '../testing/engine/buildSetup.ts';
import { en } from '../text/en/index.ts';

/** The registry of lies drives everything: these tests hold for a behaviour from the moment it has its line. */

const ids = Object.keys(behaviours) as BehaviourId[];
const nodes = { replicas: 4, clients: 1, onlyClient: en.words.onlyClient };

/** Returns a scenario in which a replica or a client lies from the start, and stops. */
function scenarioWith(id: BehaviourId): Scenario {
  const { who, amount } = behaviourOf(id);
  const node = who === 'replica' ? 0 : 4;
  const { setup } = scenarioOf('clear');
  const groups = usualGroups(behaviourOf(id), node, setup.cluster);
  const lies = [
    at(0, { kind: 'misbehave', node, behaviour: id, groups, amount: amount?.usual ?? 0 }),
    ...setup.interventions,
    at(500, { kind: 'behave', node, behaviour: id }),
  ];
  return { base: 'clear', setup: { ...setup, untilTick: 2000, interventions: lies } };
}

describe.each(ids)('%s', (id) => {
  const { split, amount } = behaviourOf(id);
  const scenario = scenarioWith(id);

  test('is listed under its own name, and offered by the intervention that begins it', () => {
    expect(behaviourOf(id).id).toBe(id);
    const choices = interventionKinds.misbehave.fields.flatMap((field) => ('choices' in field ? field.choices : []));
    expect(choices).toContain(id);
  });

  test('has bounds that a plan can hold, and letters that a link can', () => {
    if (amount) {
      expect(amount.usual).toBeGreaterThanOrEqual(amount.least);
      expect(amount.usual).toBeLessThanOrEqual(amount.most);
      expect(amount.most).toBeLessThanOrEqual(AMOUNT_MAX);
    }
    for (const letter of split?.letters ?? []) expect('abcd').toContain(letter);
    expect(checkSetup(scenario.setup)).toBeNull();
  });

  test('comes through a link and through a file unchanged', () => {
    expect(decodeScenario(encodeScenario(scenario))).toMatchObject({ ok: true, scenario });
    expect(scenarioFromFile(scenarioToFile(scenario))).toMatchObject({ ok: true, scenario });
  });

  test('is run by the command line from its link, which tells when it begins and when it ends', async () => {
    const { status, out, err } = await captureMain([await encodeLink(scenario)]);
    expect([status, err]).toEqual([0, '']);
    const { interventions } = scenario.setup;
    for (const intervention of [interventions[0], interventions.at(-1)]) {
      // A sentence that begins with a small letter has a capital there.
      if (intervention) expect(out).toContain(en.deeds.sentence(intervention.action, null, nodes).slice(1));
    }
  });
});

test('no two lies have the same letters in a link, and none ever changes them', () => {
  const codes = Object.fromEntries(ids.map((id) => [id, behaviourOf(id).code]));
  expect(new Set(Object.values(codes)).size).toBe(ids.length);
  expect(codes).toEqual({
    silentToSome: 'si',
    delaysEverything: 'de',
    equivocates: 'eq',
    skipsNumbers: 'sn',
    proposesOutsideWindow: 'ow',
    inventsRequests: 'ir',
    proposesAgain: 'pa',
    ignoresClient: 'ic',
    proposesOutOfTurn: 'ot',
    preparesAsPrimary: 'pp',
    votesForEverything: 've',
    votesForAnother: 'va',
    votesBeforeTime: 'vb',
    votesManyTimes: 'vm',
    forgesSender: 'fs',
    replaysOldMessages: 'ro',
    spoilsSignatures: 'ss',
    repliesFalsely: 'rf',
    executesDifferently: 'ed',
    vouchesFalsely: 'vf',
    vouchesFarAhead: 'fa',
    sendsFalseState: 'st',
    sendsOldState: 'oc',
    mixesProofs: 'mp',
    shortensDecisions: 'sd',
    raisesCertificates: 'rc',
    changesView: 'cv',
    changesViewEver: 'ce',
    asksInOthersNames: 'an',
    omitsPrepared: 'op',
    inventsCertificate: 'iv',
    claimsWaterMark: 'cw',
    withholdsNewView: 'wn',
    proposesWrongly: 'pw',
    stuffsNewView: 'sv',
    twoNewViews: 'tn',
    proposesWithoutNewView: 'pn',
    conspires: 'co',
    runsTwice: 'tw',
    asksTwoThings: 'at',
    signsBadly: 'sb',
    asksAgain: 'aa',
    asksOnlySome: 'os',
    lendsItsKey: 'lk',
  });
});
