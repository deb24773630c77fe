import { describe, expect, test } from 'vitest';
import { dialogs as english } from '../../text/en/dialogs.ts';
import { en } from '../../text/en/index.ts';
import { dialogs as chinese } from '../../text/zh/dialogs.ts';
import { zh } from '../../text/zh/index.ts';
import { itemsIn } from './items.ts';
import { found } from './search.ts';

const inEnglish = itemsIn({ texts: en, words: english });
const inChinese = itemsIn({ texts: zh, words: chinese });
const names = (items: typeof inEnglish) => new Map(items.map(({ id, title }) => [id, title]));

/** The ids of what an English reader finds, and a Chinese one. */
const findEnglish = (wanted: string): string[] => {
  const groupName = (group: keyof typeof english.gallery.groups) => english.gallery.groups[group];
  return found(inEnglish, wanted, { names: names(inChinese), groupName }).map(({ id }) => id);
};
const findChinese = (wanted: string): string[] => {
  const groupName = (group: keyof typeof chinese.gallery.groups) => chinese.gallery.groups[group];
  return found(inChinese, wanted, { names: names(inEnglish), groupName }).map(({ id }) => id);
};

describe('search in the gallery', () => {
  test('has every card in each language, with the same ids, none of them twice', () => {
    expect(inChinese.map(({ id }) => id)).toEqual(inEnglish.map(({ id }) => id));
    expect(new Set(inEnglish.map(({ id }) => id)).size).toBe(inEnglish.length);
    expect(findEnglish('  ')).toHaveLength(inEnglish.length);
  });

  test('finds by the title, whatever the capitals', () => {
    expect(findEnglish('SEVEN replicas')).toContain('scenario.seven');
    expect(findChinese('七个副本')).toContain('scenario.seven');
  });

  test('finds by the summary', () => {
    expect(findEnglish('92 messages')).toEqual(['scenario.seven']);
    expect(findChinese('29 条消息')).toContain('scenario.clear');
  });

  test('finds by the tag and the name of the group', () => {
    expect(findEnglish('checkpoints')).toContain('scenario.watermarks');
    expect(findEnglish('go demo, compared')).toHaveLength(14);
    expect(findChinese('视图变更')).toContain('scenario.primaryDown');
  });

  test('finds a case by its source, its year and its rule', () => {
    expect(findEnglish('#1917')).toEqual(['case.fabric-1917']);
    expect(findEnglish('2016 e19')).toEqual(['case.fabric-754']);
    expect(findChinese('真实案例')).toHaveLength(18);
    expect(findChinese('Fabric 2016 年')).toHaveLength(5);
  });

  test('says of a case that is only alike that it is', () => {
    const summaryOf = (id: string) => inEnglish.find((item) => item.id === id)?.summary;
    expect(summaryOf('case.harmony-3575')).toContain('not the same program');
    expect(summaryOf('case.fabric-754')).not.toContain('not the same program');
  });

  test('finds by the section of the paper', () => {
    expect(findEnglish('§4.5.1')).toContain('scenario.halfCommit');
    expect(findEnglish('§4.5.1')).not.toContain('scenario.clear');
    expect(findEnglish('4.5.2')).toContain('rule.E12');
  });

  test('finds what has to do with all of the words, in any order', () => {
    expect(findEnglish('quorum seven')).toEqual(['scenario.seven']);
    expect(findEnglish('seven equivocation-of-nobody')).toEqual([]);
    expect(findEnglish('no such thing')).toEqual([]);
  });

  test('finds by the name in the other language', () => {
    expect(findEnglish('落后的副本')).toEqual(['scenario.inTheDark']);
    expect(findChinese('left in the dark')).toEqual(['scenario.inTheDark']);
  });

  test('takes letters of full width for the usual ones', () => {
    expect(findChinese('Ｅ１０')).toContain('rule.E10');
  });
});
