import { describe, expect, test } from 'vitest';
import { thresholdsOf } from '../protocols/pbft/explain/counts.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { glossary as en } from './en/glossary.ts';
import { terms as english } from './en/glossaryWords.ts';
import { languages } from './index.ts';
import type { TermWords } from './terms.ts';
import { termIds, termsIn } from './terms.ts';
import { glossary as zh } from './zh/glossary.ts';
import { terms as chinese } from './zh/glossaryWords.ts';

/** The sentence with its terms in brackets. */
function marked(sentence: string, words: TermWords): string {
  return termsIn(sentence, words)
    .map(({ text, id }) => (id ? `[${text}]` : text))
    .join('');
}

describe('the terms of a sentence', () => {
  test.each([
    'R2 is [prepared] for [slot] 1, 3 of 3: R0’s PRE-PREPARE and the PREPAREs of R1 and itself.',
    'R2 receives R1’s [PREPARE] for [slot] 1: 2 of 3 votes.',
    'R0 joins R1 and R2. It sends [VIEW-CHANGE] for view 1, with the [certificate] of slot 1 from view 0.',
    'The client sends REQUEST put x 1 to R0, the [primary].',
    'R2 is pre-prepared; it is not unprepared.',
  ])('%s', (sentence) => {
    expect(marked(sentence.replaceAll(/[[\]]/g, ''), english)).toBe(sentence);
  });

  test.each([
    'R2 对[槽位] 1 达到「[已准备]」，票数 3/3：R0 的预准备，加上 R1 和自己的准备。',
    'R1 对[槽位] 1 达到「[本地已提交]」，票数 3/3：R0、R2 和自己的提交。',
    'R2 收到 R1 对[槽位] 1 的[准备消息]，票数 2/3。',
    'R1 要求进入[视图] 1，发送[视图变更消息]。',
    '客户端向[主节点] R0 发送请求 put x 1。',
  ])('%s', (sentence) => {
    expect(marked(sentence.replaceAll(/[[\]]/g, ''), chinese)).toBe(sentence);
  });

  test('are two at most, each where it stands first', () => {
    const sentence = 'R0, the primary, assigns slot 5 and slot 6 in view 1, and sends PRE-PREPARE.';
    const ids = termsIn(sentence, english).flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(['slot', 'view']);
    expect(marked(sentence, english)).toContain('assigns [slot] 5 and slot 6');
  });
});

test('the meaning of a term has the numbers of the run', () => {
  const { cluster } = scenarioOf('seven').setup;
  const numbers = { cluster, ...thresholdsOf(cluster) };
  expect(en.prepared.here?.(numbers)).toContain('4 matching PREPAREs: 5 of 7 replicas');
  expect(zh.prepared.here?.(numbers)).toContain('7 个副本中有 5 个');
  for (const id of termIds) {
    expect(Boolean(en[id].here), id).toBe(Boolean(zh[id].here));
    for (const glossary of [en, zh]) expect(`${glossary[id].here?.(numbers) ?? ''}`).not.toMatch(/undefined|NaN/);
  }
});

test('every language names every term in its sentences', async () => {
  for (const { loadExplanations } of Object.values(languages)) {
    expect(Object.keys((await loadExplanations()).terms).toSorted()).toEqual([...termIds].toSorted());
  }
});
