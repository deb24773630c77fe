import { describe, expect, test } from 'vitest';
import type { Violation } from '../../engine/monitors/monitor.ts';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import { protocols } from '../../protocols/index.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { en } from '../en/index.ts';
import { zh } from '../zh/index.ts';

const nodes = { replicas: 4, clients: 1 };

/** One violation of each monitor, with the values that it hands over. */
const violations: readonly Violation[] = [
  { monitor: 'M1', values: { sequence: 1, digest: 'aa', other: 'bb' } },
  { monitor: 'M2', values: { view: 0, sequence: 1, digest: 'aa', other: 'bb' } },
  { monitor: 'M3', values: { view: 1, sequence: 1, digest: 'aa' } },
  { monitor: 'M4', values: { sequence: 3, before: 1 } },
  { monitor: 'M5', values: { client: 0, timestamp: 2 } },
  { monitor: 'M6', values: { timestamp: 2, result: 'ok', other: 'none' } },
  { monitor: 'M7', values: { view: 0, sequence: 1, digest: 'aa', other: 'bb' } },
  { monitor: 'M8', values: { lowWaterMark: 0, before: 10 } },
  { monitor: 'M9', values: { sequence: 30 } },
  { monitor: 'M10', values: { sequence: 10, digest: 'aa', other: 'bb' } },
  { monitor: 'M11', values: { view: 1, sequence: 1, committer: 1, entrant: 2, digest: 'aa', other: 'bb' } },
  { monitor: 'M12', values: { timestamp: 2, result: '1', other: '2' } },
  { monitor: 'B1', values: { sequence: 1, result: '1', other: '2' } },
  { monitor: 'B2', values: { timestamp: 2 } },
  { monitor: 'B3', values: { result: '1', sequence: 2, timestamp: 3 } },
].map((violation) => ({ ...violation, step: 9, node: 2, witnesses: [{ step: 4, node: 1 }] }));

describe('a violation', () => {
  test('has a sentence and a name for every monitor, in both languages', () => {
    const monitors = violations.map(({ monitor }) => monitor);
    expect(monitors).toEqual(Object.keys(en.lights.monitors));
    const watching = Object.values(protocols).flatMap((kit) => kit.monitors);
    expect(monitors).toEqual(expect.arrayContaining(watching.map(({ id }) => id)));
    for (const texts of [en, zh]) {
      const said = violations.map((violation) => texts.lights.violation(violation, nodes));
      expect(new Set(said).size).toBe(violations.length);
      for (const text of said) expect(text).toMatch(/^(?!.*(undefined|NaN)).*R2.*[.。]$/);
      for (const { id } of watching) expect(texts.lights.monitorName(id)).not.toBe(id);
    }
  });

  test('names who, where, and against whom', () => {
    expect(violations.map((violation) => en.lights.violation(violation, nodes))).toEqual([
      'R2 executed another request in slot 1 than R1 did.',
      'R2 prepared another request in slot 1 of view 0 than R1 did.',
      'R2 has committed slot 1 locally in view 1, but fewer than f+1 correct replicas are prepared for it.',
      'R2 executed slot 3 right after slot 1.',
      'R2 executed request 2 of C a second time.',
      'R2 has the result ok for request 2, and elsewhere it is none.',
      'R2 contradicted itself about slot 1 of view 0.',
      'R2 went back from 10 to 0: its low water mark.',
      'R2 acted on slot 30, which is outside its window.',
      'R2 relies on another state after slot 10 than R1 does.',
      'The NEW-VIEW for view 1 that R2 accepted does not keep what R1 has committed in slot 1.',
      'R2 accepted 1 for its read 2, although 2 had been written before it asked.',
      'R2 was told to commit 1 as number 1, and for R1 that is 2.',
      'R2 reads ok 2 times on one page.',
      'R2 writes ok for 1, which 2 of the 3 nodes of a quorum have been told to commit.',
    ]);
  });

  test('of M8 names which of the three went back', () => {
    const fallen = (values: Violation['values']): string =>
      en.lights.violation({ monitor: 'M8', step: 9, node: 2, witnesses: [], values }, nodes);
    expect(fallen({ view: 1, before: 2 })).toBe('R2 went back from 2 to 1: its view.');
    expect(fallen({ lastExecuted: 0, before: 4 })).toBe('R2 went back from 4 to 0: its last executed slot.');
  });

  test('does not compare a replica with itself: it says before', () => {
    const own = violations.map((violation) => ({ ...violation, witnesses: [{ step: 4, node: 2 }] }));
    const said = own.map((violation) => en.lights.violation(violation, nodes));
    expect(said[0]).toBe('R2 executed another request in slot 1 than before.');
    expect(said[1]).toBe('R2 prepared another request in slot 1 of view 0 than before.');
    expect(said[9]).toBe('R2 relies on another state after slot 10 than before.');
    expect(said.filter((text) => /R2.* than R2/.test(text))).toEqual([]);
    expect(zh.lights.violation(own[9] as Violation, nodes)).toBe('R2 所依据的槽位 10 之后的状态，与它以前的不同。');
  });

  test('is Chinese in Chinese', () => {
    const said = violations.map((violation) => zh.lights.violation(violation, nodes));
    expect(said.flatMap((text) => faultsOfChinese(text.replaceAll('none', 'x')))).toEqual([]);
  });
});

describe('the liveness light', () => {
  test('has a word for every state', () => {
    const history = runOf(scenarios.clear.setup);
    const [idle, done] = [0, history.steps.length].map((count) => livenessAt(history, count));
    expect([idle, done].map((liveness) => liveness && en.lights.livenessState(liveness))).toEqual([
      'nothing asked',
      'all answered',
    ]);
    expect([idle, done].map((liveness) => liveness && zh.lights.livenessState(liveness))).toEqual([
      '尚无请求',
      '都已答复',
    ]);
  });

  test('says who has waited for what and how long, what is missing, and that f is exceeded', () => {
    const history = runOf(scenarios.twoSilent.setup);
    expect(en.lights.livenessDetail(livenessAt(history, 9), nodes)).toEqual([
      'C has waited 162 ms for put x 1, first sent in step 3.',
      'Stuck: no message in flight and no timer can help.',
      'R0: Slot 1 waits for 1 more PREPARE (2 of 3); R2 and R3 are down.',
      'R1: Slot 1 waits for 1 more PREPARE (2 of 3); R2 and R3 are down.',
      'More than f = 1 faults (R2 and R3): PBFT guarantees nothing here.',
    ]);
    expect(zh.lights.livenessDetail(livenessAt(history, 9), nodes).at(-1)).toBe(
      '故障超过 f = 1 个（R2、R3）：PBFT 在这里不作任何保证。',
    );
  });

  test('says of f+1 liars among 3f+2 what they can do, and what not', () => {
    const lie = (node: number) =>
      at(0, { kind: 'misbehave', node, behaviour: 'repliesFalsely', groups: '', amount: 0 } as const);
    const history = runOf(buildSetup({ cluster: { replicas: 5 }, interventions: [lie(0), lie(1), requestA] }));
    const liveness = livenessAt(history, history.steps.length);
    const [english, chinese] = [en, zh].map((texts) =>
      texts.lights.livenessDetail(liveness, { replicas: 5, clients: 1 }),
    );
    expect(english?.slice(-2)).toEqual([
      'More than f = 1 faults (R0 and R1): PBFT guarantees nothing here.',
      'With n = 5, 2 liars still cannot make correct replicas execute different requests in one slot, since any two quorums share 3 replicas. They can make a client believe a false result, pass off a false state, and stop all progress.',
    ]);
    expect(chinese?.at(-1)).toMatch(/^n = 5 时，任何两个法定集合至少共有 3 个副本，所以 2 个说谎者仍不能/);
    expect(chinese?.flatMap(faultsOfChinese)).toEqual([]);
  });

  test('says why nothing has been ordered', () => {
    const setup = buildSetup({ untilTick: 20, interventions: [at(0, { kind: 'crash', replica: 0 }), requestA] });
    const history = runOf(setup);
    const lines = en.lights.livenessDetail(livenessAt(history, history.steps.length), nodes);
    expect(lines).toContain('No replica has it in a slot: R0, the primary, is down.');
    const lost = runOf(buildSetup({ interventions: [requestA, at(0, { kind: 'drop', message: 'R0.1.c0.0' })] }));
    expect(en.lights.livenessDetail(livenessAt(lost, 2), nodes)).toContain(
      'No replica has it in a slot: R0 is the primary. The REQUEST: C’s was dropped in step 2.',
    );
  });
});
