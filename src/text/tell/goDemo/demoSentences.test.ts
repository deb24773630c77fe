import { describe, expect, test } from 'vitest';
import type { Setup } from '../../../engine/setup.ts';
import { livenessAt } from '../../../protocols/explain/liveness.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { comparisons } from '../../../scenario/comparisons/index.ts';
import { faultsOfChinese } from '../../../testing/text/chinese.ts';
import { en } from '../../en/index.ts';
import { nodesOf } from '../../names.ts';
import { zh } from '../../zh/index.ts';
import { narrate } from '../narrate.ts';
import { demoNotesByWeight } from './demoRules.ts';

const restarted: Setup = {
  ...scenarios.goDemo.setup,
  interventions: [
    { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: '1112/prepare?nodeId=Zed' } },
    { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: '1112/prepare' } },
    { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: '1112/prepare?nodeId=Zed2' } },
    { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: '1112/req' } },
    { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'warTime=8888' } },
    { at: { tick: 100, after: 0 }, action: { kind: 'crash', replica: 0 } },
    { at: { tick: 200, after: 0 }, action: { kind: 'restart', replica: 0, memory: 'kept' } },
    { at: { tick: 300, after: 0 }, action: { kind: 'request', client: 0, operation: '1113/req?warTime=1' } },
  ],
};

const setups: readonly Setup[] = [
  scenarios.goDemo.setup,
  restarted,
  ...Object.values(comparisons).map(({ demo }) => demo.scenario.setup),
];

describe('the Go demo in words', () => {
  const histories = setups.map((setup) => runOf(setup));

  test('has a sentence, a reason and evidence from before for every step, without gaps, in both languages', () => {
    for (const history of histories) {
      for (const index of history.steps.keys()) {
        for (const texts of [en, zh]) {
          const { sentence, why, evidence } = narrate(texts, history, index);
          for (const text of [sentence, why, ...evidence.map((item) => item.text)]) {
            expect(text).not.toMatch(/undefined|NaN|\[object|null|^\s*$/);
          }
          for (const { step } of evidence) expect(step).toBeLessThanOrEqual(index);
        }
      }
    }
  });

  test('shows all there is to tell: every note', () => {
    const notes = histories.flatMap(({ steps }) => steps.flatMap((step) => step.notes.map(({ kind }) => kind)));
    expect([...new Set(notes)].sort()).toEqual(demoNotesByWeight.toSorted());
  });

  test('begins a sentence with a name or a call in English', () => {
    const said = histories.flatMap((history) => history.steps.map((_, index) => narrate(en, history, index).sentence));
    expect(said.filter((sentence) => !/^[A-Z/].*\.$/.test(sentence))).toEqual([]);
  });

  test('in Chinese, is Chinese', () => {
    const said = histories.flatMap((history) => history.steps.map((_, index) => narrate(zh, history, index).sentence));
    const values = /attack|retreat/g;
    expect([...new Set(said)].flatMap((text) => faultsOfChinese(text.replace(values, '1')))).toEqual([]);
  });

  test('names each mistake by its number at some step', () => {
    const ids = histories.flatMap((history) =>
      history.steps.flatMap((_, index) => narrate(en, history, index).rule?.id ?? []),
    );
    const wanted = ['D1', 'D2', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D12', 'D13', 'D14', 'D15'];
    expect(new Set(ids)).toEqual(new Set([...wanted, 'D0'].filter((id) => ids.includes(id))));
    expect(ids).toEqual(expect.arrayContaining(wanted));
  });

  test('points at the names that were in the table before', () => {
    const [history] = histories;
    if (!history) throw new Error('There is no run.');
    const enough = history.steps.findIndex(({ notes }) => notes.some((note) => 'commits' in note && note.commits));
    expect(narrate(en, history, enough).evidence.map(({ step }) => step)).toEqual([3, enough]);
  });

  test('says in its light that it bears no fault, and names the node', () => {
    const { setup } = comparisons.D13.demo.scenario;
    const history = runOf(setup);
    const lines = en.lights.livenessDetail(livenessAt(history, history.steps.length), nodesOf(setup));
    expect(lines).toContain(
      'IBM is faulty; the program tolerates none: a node that calls a silent one waits for ever.',
    );
  });
});
