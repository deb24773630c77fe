import { describe, expect, test } from 'vitest';
import { faultsOfChinese } from '../testing/text/chinese.ts';
import { glossary as en } from './en/glossary.ts';
import { searchGlossary } from './glossary.ts';
import { languages } from './index.ts';
import { glossary as zh } from './zh/glossary.ts';

test('both languages explain the same terms, each with a term and a sentence', async () => {
  expect(Object.keys(zh)).toEqual(Object.keys(en));
  expect([await languages.en.loadGlossary(), await languages.zh.loadGlossary()]).toEqual([en, zh]);
  for (const { term, meaning } of Object.values(en)) expect(`${term} ${meaning}`).toMatch(/\S \S.*[.…]$/);
  for (const { term, meaning } of Object.values(zh)) expect(`${term} ${meaning}`).toMatch(/\S \S.*[。…]$/);
});

test('the Chinese terms are those that were agreed on', () => {
  const terms = (
    ['primary', 'backup', 'viewChange', 'commit', 'quorum', 'slot', 'committedLocal', 'waterMark'] as const
  ).map((id) => zh[id].term);
  expect(terms).toEqual([
    '主节点',
    '备份节点',
    '视图变更',
    '提交 (COMMIT)',
    '法定人数',
    '槽位',
    '本地已提交',
    '低水位 / 高水位',
  ]);
});

test('the Chinese sentences are written as Chinese', () => {
  const sentences = Object.values(zh).map(({ meaning }) => meaning);
  // A view is what these entries are about, so the bare word is theirs.
  expect(sentences.map((text) => text.replaceAll('一个视图中', '')).flatMap(faultsOfChinese)).toEqual([]);
});

describe('a search finds', () => {
  test('a term by a part of it, in whatever case', () => {
    expect(searchGlossary(en, ' PREPARE').map(({ term }) => term)).toContain('pre-prepare');
    expect(searchGlossary(en, 'PREPARE')[0]?.term).toBe('pre-prepare');
  });

  test('a term by the names that others use for it', () => {
    expect(searchGlossary(zh, '视图切换').map(({ term }) => term)).toEqual(['视图变更']);
    expect(searchGlossary(zh, '从节点').map(({ term }) => term)).toEqual(['备份节点']);
    expect(searchGlossary(zh, 'leader').map(({ term }) => term)).toEqual(['主节点']);
  });

  test('terms before variants, and nothing for nothing', () => {
    expect(searchGlossary(en, 'primary').map(({ term }) => term)).toEqual(['primary']);
    expect(searchGlossary(en, '  ')).toEqual([]);
    expect(searchGlossary(en, 'blockchain')).toEqual([]);
  });
});
