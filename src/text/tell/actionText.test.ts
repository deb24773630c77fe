import { describe, expect, test } from 'vitest';
import type { Action } from '../../engine/interventions/index.ts';
import type { NoEffectReason } from '../../engine/interventions/intervention.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { en } from '../en/index.ts';
import { zh } from '../zh/index.ts';

const nodes = { replicas: 4, clients: 1 };

const actions: readonly Action[] = [
  { kind: 'request', client: 0, operation: 'put x 1' },
  { kind: 'crash', replica: 3 },
  { kind: 'restart', replica: 3, memory: 'kept' },
  { kind: 'restart', replica: 3, memory: 'lost' },
  { kind: 'cutOff', replica: 3 },
  { kind: 'rejoin', replica: 3 },
  { kind: 'partition', groups: 'baabx' },
  { kind: 'heal' },
  { kind: 'cutLink', from: 1, to: 4 },
  { kind: 'restoreLink', from: 1, to: 4 },
  { kind: 'conditions', latency: 20, jitter: 5, loss: 10, duplication: 0 },
  { kind: 'drop', message: 'P0.1.2.3' },
  { kind: 'delay', message: 'R0.1.c0.0', ticks: 200 },
  { kind: 'duplicate', message: 'Re0.1.2.c0.1' },
  { kind: 'deliverNext', message: 'CK0.10.1.2x1' },
  { kind: 'fireTimer', node: 1, timer: 'newView' },
  { kind: 'fireTimer', node: 4, timer: 'retransmit' },
  { kind: 'clockRate', replica: 2, rate: 50 },
  { kind: 'clockRate', replica: 2, rate: 200 },
  { kind: 'clockRate', replica: 2, rate: 100 },
  { kind: 'ownDuration', replica: 2, setting: 'viewChangeTimeout', ticks: 60 },
  { kind: 'restoreDisk', replica: 3, tick: 120 },
  { kind: 'slowReplica', replica: 2, ticks: 200 },
  { kind: 'slowReplica', replica: 2, ticks: 0 },
  { kind: 'slowLink', from: 1, to: 4, ticks: 200 },
  { kind: 'slowLink', from: 1, to: 4, ticks: 0 },
  { kind: 'linkConditions', links: '00' },
  { kind: 'linkConditions', links: '0001_90~5~0~0' },
  { kind: 'linkConditions', links: '00010200000001_90~5~0~0_7~0~20~0' },
  { kind: 'dropMatching', letters: 'C', view: 0, slot: 3, from: 1, to: 2 },
  { kind: 'dropMatching', letters: '*', view: '*', slot: '*', from: '*', to: '*' },
  { kind: 'dropMatching', letters: 'VC', view: '*', slot: '*', from: '*', to: 4 },
  { kind: 'passMatching', letters: 'C', view: 0, slot: 3, from: 1, to: 2 },
  { kind: 'hold', message: 'P0.1.2.3' },
  { kind: 'release', message: 'P0.1.2.3', how: 'next' },
  { kind: 'release', message: 'P0.1.2.3', how: 'onWay' },
  { kind: 'tamper', message: 'P0.1.2.3', part: 'digest' },
  { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'xabba', amount: 0 },
  { kind: 'behave', node: 0, behaviour: 'equivocates' },
  { kind: 'say', replica: 3, message: 'commit', view: 0, sequence: 1, about: 'false', groups: 'axaxx' },
];

test('every kind of intervention has an entry and a sentence, all different, in both languages', () => {
  expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(Object.keys(interventionKinds)));
  for (const texts of [en, zh]) {
    const entries = actions.map((action) => texts.interventions.entry(action, nodes));
    const sentences = actions.map((action) => texts.deeds.sentence(action, null, nodes));
    for (const said of [entries, sentences]) expect(new Set(said).size).toBe(actions.length);
    for (const text of [...entries, ...sentences]) expect(text).not.toMatch(/undefined|NaN|\[object| {2}/);
  }
  const said = actions.flatMap((action) => [
    zh.interventions.entry(action, nodes),
    zh.deeds.sentence(action, null, nodes),
  ]);
  // The bar between groups is no word and stands between names.
  expect(said.map((text) => text.replaceAll(' | ', '、')).flatMap(faultsOfChinese)).toEqual([]);
});

test('entries name the replica, the link, the groups, the message', () => {
  expect(actions.map((action) => en.interventions.entry(action, nodes))).toEqual([
    'C asks for put x 1',
    'R3 crashes',
    'R3 restarts, memory kept',
    'R3 restarts, memory lost',
    'R3 is cut off',
    'R3 is connected again',
    'Partition R1, R2 | R0, R3 | C everywhere',
    'All links open again',
    'R1 to C is cut',
    'R1 to C is open again',
    'Latency 20, jitter 5, loss 10 %, duplicates 0 %',
    'PREPARE from R2 to R3 for slot 1 is dropped',
    'REQUEST 1 from C to R0 is delayed by 200 ms',
    'REPLY 1 from R2 to C (sending 2) is duplicated',
    'CHECKPOINT 10 from R1 to R2 (copy 1) is delivered next',
    'R1: the NEW-VIEW timer fires',
    'C: the retransmission timer fires',
    'R2: clock at 50 %',
    'R2: clock at 200 %',
    'R2: clock at 100 %',
    'R2: its own view-change timeout, 60 ms',
    'R3 restarts, disk of 120 ms',
    'R2: messages take 200 ms more',
    'R2 is as near as the others again',
    'R1 to C takes 200 ms more',
    'R1 to C is as fast as the others again',
    'No link has values of its own any more',
    'R0 to R1: 90 to 95 ms',
    '3 directions of links: 7 to 95 ms',
    'Dropped: every COMMIT of view 0 for slot 3 from R1 to R2',
    'Dropped: every message',
    'Dropped: every VIEW-CHANGE to C',
    'Dropped no longer: every COMMIT of view 0 for slot 3 from R1 to R2',
    'PREPARE from R2 to R3 for slot 1 is held',
    'PREPARE from R2 to R3 for slot 1 is released and arrives next',
    'PREPARE from R2 to R3 for slot 1 is released',
    'PREPARE from R2 to R3 for slot 1: digest changed in flight',
    'R0 lies: As primary, proposes one thing to some and another to others',
    'R0 lies no more: As primary, proposes one thing to some and another to others',
    'R3 sends a custom message: COMMIT for slot 1 in view 0, which is not so',
  ]);
});

test('a lie begins with whom it treats how, and with its number', () => {
  const said = (action: Action) => en.deeds.sentence(action, null, nodes);
  expect(said({ kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'xabba', amount: 0 })).toBe(
    'R0 begins to propose one thing to some and another to others. R1: the request; R2, R3: another request.',
  );
  // The client hears nothing of proposals, but it does of silence.
  expect(said({ kind: 'misbehave', node: 3, behaviour: 'silentToSome', groups: 'aaxax', amount: 0 })).toBe(
    'R3 turns silent to some. R0, R1: hears everything; R2, C: hears nothing.',
  );
  expect(said({ kind: 'misbehave', node: 3, behaviour: 'votesManyTimes', groups: 'aaaaa', amount: 5 })).toBe(
    'R3 begins to cast every vote 5 times.',
  );
});

test('every reason for having no effect is told with what was planned', () => {
  for (const texts of [en, zh]) {
    const reasons = Object.keys(texts.interventions.noEffect) as NoEffectReason[];
    const said = reasons.map((why) => texts.deeds.sentence({ kind: 'crash', replica: 3 }, why, nodes));
    expect(new Set(said).size).toBe(reasons.length);
    for (const text of said) expect(text).toContain('R3');
  }
  expect(en.deeds.sentence({ kind: 'crash', replica: 3 }, 'alreadyCrashed', nodes)).toBe(
    'Planned but without effect: R3 crashes. The replica is already down.',
  );
});

describe('a run that came of a change', () => {
  test('is called by it, and by the step', () => {
    const crash: Action = { kind: 'crash', replica: 3 };
    expect(en.interventions.runName('added', crash, 12, nodes)).toBe('R3 crashes @12');
    expect(en.interventions.runName('removed', crash, 12, nodes)).toBe('without “R3 crashes” @12');
    expect(zh.interventions.runName('muted', crash, 12, nodes)).toBe('停用「R3 宕机」@12');
  });
});

test('a message is told from others of its kind by its slot, its view or its number', () => {
  const names = ['PP1.2.1.3', 'VC1.0.2.3', 'NV1.0.1.3', 'F0.8.3.0', 'D0.8.0.3', 'B0.2.0.3', 'De0.2.0.3', 'S1.2.3.0.1'];
  expect(names.map((name) => en.interventions.messageNamed(name, nodes))).toEqual([
    'PRE-PREPARE from R1 to R3 for slot 2',
    'VIEW-CHANGE from R2 to R3 for view 1',
    'NEW-VIEW from R1 to R3 for view 1',
    'FETCH 8 from R3 to R0',
    'STATE 8 from R0 to R3',
    'BODY from R0 to R3 for slot 2',
    'DECISION from R0 to R3 for slot 2',
    'STATUS from R3 to R0 (sending 2)',
  ]);
  expect(names.flatMap((name) => faultsOfChinese(zh.interventions.messageNamed(name, nodes)))).toEqual([]);
});

test('a message whose name is none is shown as it is', () => {
  expect(en.interventions.messageNamed('what?', nodes)).toBe('what?');
  expect(en.interventions.messageNamed('XX0.1.2.3', nodes)).toBe('XX0.1.2.3');
});
