import { describe, expect, test } from 'vitest';
import { pairOf } from '../../engine/pair.ts';
import type { Setup } from '../../engine/setup.ts';
import { alignmentOf } from '../../protocols/explain/differences.ts';
import { keptTwin } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { comparisons } from '../../scenario/comparisons/index.ts';
import { setupDifference } from '../../scenario/setupDifference.ts';
import { at } from '../../testing/engine/buildSetup.ts';
import { shareOf } from '../../testing/runs.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { dialogs as englishDialogs } from '../en/dialogs.ts';
import { en } from '../en/index.ts';
import { nodesOf } from '../names.ts';
import { dialogs as chineseDialogs } from '../zh/dialogs.ts';
import { zh } from '../zh/index.ts';
import type { ToldPair } from './differenceText.ts';
import { partingText, setupText } from './differenceText.ts';

const clear = scenarioOf('clear').setup;
const crashed: Setup = { ...clear, interventions: [...clear.interventions, at(30, { kind: 'crash', replica: 3 })] };

function pairOfSetups(first: Setup, second: Setup): ToldPair {
  return [
    { id: 'A', setup: first },
    { id: 'B', setup: second },
  ];
}

function partingsOf([first, second]: ToldPair) {
  return alignmentOf(pairOf(runOf(first.setup), runOf(second.setup))).partings;
}

function setupIn(language: 'en' | 'zh', first: Setup, second: Setup): string {
  const [texts, dialogs] = language === 'en' ? [en, englishDialogs] : [zh, chineseDialogs];
  return setupText(texts, dialogs, pairOfSetups(first, second), setupDifference(first, second));
}

describe('what tells the set-ups apart', () => {
  const broken: Setup = { ...clear, cluster: { ...clear.cluster, brokenRule: 1 } };
  const slow: Setup = { ...clear, conditions: { ...clear.conditions, latency: 99 } };

  test('is told in words', () => {
    expect(setupIn('en', clear, crashed)).toBe('Only in B, at 30 ms: R3 crashes');
    expect(setupIn('en', clear, broken)).toMatch(/only B breaks E1: a quorum is 2f\+1/);
    expect(setupIn('en', slow, clear)).toBe(`Latency (ms): 99 in A, ${clear.conditions.latency} in B`);
    expect(setupIn('zh', clear, crashed)).toBe('只有 B，在 30 毫秒：R3 宕机');
  });

  test('is told in Chinese without faults of spacing', () => {
    for (const [first, second] of [
      [clear, clear],
      [clear, crashed],
      [broken, clear],
      [slow, clear],
      [slow, crashed],
    ] as const) {
      expect(faultsOfChinese(setupIn('zh', first, second))).toEqual([]);
    }
  });
});

describe('what differs at a time', () => {
  test('is first the deed', () => {
    const pair = pairOfSetups(clear, crashed);
    const [first] = partingsOf(pair);
    expect(first && partingText(en, pair, first)).toBe('Only in B: R3 crashes.');
  });

  test('is the breach of a promise, as a sentence', () => {
    const experiment = experiments.find(({ rule }) => rule.number === 1);
    if (!experiment) throw new Error('there is no experiment for E1');
    const pair = pairOfSetups(keptTwin(experiment), experiment.setup);
    const [violation] = runOf(experiment.setup).violations;
    const sentence = violation && en.lights.violation(violation, nodesOf(experiment.setup));
    const breach = partingsOf(pair).find(({ differences }) => differences[0]?.kind === 'verdict');
    expect(breach && partingText(en, pair, breach)).toBe(`Only in B: ${sentence}`);
  });

  test('is said once, where it is the same but for its content', () => {
    const experiment = experiments.find(({ rule }) => rule.number === 10);
    if (!experiment) throw new Error('there is no experiment for E10');
    const pair = pairOfSetups(experiment.setup, keptTwin(experiment));
    const [first] = partingsOf(pair);
    expect(first && partingText(en, pair, first)).toMatch(/^In both runs, but with another content: VIEW-CHANGE from/);
  });

  test('has a sentence in each language, for whatever differs in the known pairs', () => {
    const known = [
      ...shareOf(experiments, 5).map((one) => pairOfSetups(one.setup, keptTwin(one))),
      ...shareOf(Object.values(comparisons), 3).map(({ demo, pbft }) => {
        return pairOfSetups(demo.scenario.setup, pbft.scenario.setup);
      }),
    ];
    for (const pair of known) {
      const partings = partingsOf(pair);
      expect(partings.length).toBeGreaterThan(0);
      for (const parting of partings) {
        expect(partingText(en, pair, parting)).toMatch(/^(Only in|In both runs).*\.$/);
        // The values that are asked for are the same in every language.
        expect(faultsOfChinese(partingText(zh, pair, parting).replaceAll(/attack|retreat|none/g, '1'))).toEqual([]);
      }
    }
  });
});
