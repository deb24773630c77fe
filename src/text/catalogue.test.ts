import { describe, expect, test } from 'vitest';
import { cases } from '../lessons/cases/index.ts';
import { challenges } from '../lessons/challenges/index.ts';
import { faultsOfChinese, faultsOfWriting, hasHan } from '../testing/text/chinese.ts';
import { literalsIn } from '../testing/text/literals.ts';
import { commandLine as englishCommandLine } from './en/commandLine.ts';
import { dialogs as englishDialogs } from './en/dialogs.ts';
import { en } from './en/index.ts';
import { lessonPage as englishLessonPage } from './en/lessonPage.ts';
import { ownLessons as englishOwnLessons } from './en/ownLessons.ts';
import { start as englishStart } from './en/start.ts';
import { teachers as englishTeachers } from './en/teachers.ts';
import { languages } from './index.ts';
import { commandLine } from './zh/commandLine.ts';
import { dialogs } from './zh/dialogs.ts';
import { zh } from './zh/index.ts';
import { legend } from './zh/legend.ts';

/** Every key of a catalogue with the kind of its value; for a function, the number of its parameters. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}: function of ${value.length}`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, child]) => shapeOf(child, `${path}.${key}`));
}

/** A function may leave out parameters it has no use for: a verb that is the same for one and for many. */
function withoutSurplus(shape: readonly string[]): string[] {
  return shape.map((line) => line.replace(/: function of \d+$/, ': function'));
}

const sources = import.meta.glob<string>(['./en/**/*.ts', './zh/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The texts of one language with their file, but for the glossary, whose variants are other people's words, the help
 * of the command line, in which every other word is one to type, and the table of lessons, which has ids only.
 */
function literalsOf(language: string): { readonly file: string; readonly literal: string }[] {
  return Object.entries(sources)
    .filter(
      ([file]) =>
        file.startsWith(`./${language}/`) && !/\/(glossary|language\.ts|outside\.ts|lessons\/index)/.test(file),
    )
    .flatMap(([file, source]) => literalsIn(source).map((literal) => ({ file, literal })))
    .filter(({ literal }) => !literal.includes('\n'));
}

/** Values that the code compares with, ids that words are filed under, and marks that are the same in every language. */
const codeWords = new Set([
  ...['kept', 'lost', '$1 $2', '(root)', 'v', 'n', 'd', '@', ' @', '%', 'cas x 1 2', '/'],
  ...Object.keys(cases),
  ...Object.keys(challenges),
]);

/** Placeholders, which a name or a number is filled into, and the options of the command line. */
const placeholder = /\{\w+\}|--[a-z]+/g;

describe('every language', () => {
  test('has every text that English has, and no other', async () => {
    for (const language of Object.values(languages)) {
      const { load, loadExplanations, loadDialogs, loadOutside } = language;
      const { loadCommandLine, loadStart, loadLessonPage, loadTeachers } = await loadOutside();
      expect(withoutSurplus(shapeOf({ ...(await load()), ...(await loadExplanations()) }))).toEqual(
        withoutSurplus(shapeOf(en)),
      );
      expect(withoutSurplus(shapeOf(await loadDialogs()))).toEqual(withoutSurplus(shapeOf(englishDialogs)));
      expect(withoutSurplus(shapeOf(await loadStart()))).toEqual(withoutSurplus(shapeOf(englishStart)));
      expect(shapeOf(await loadLessonPage())).toEqual(shapeOf(englishLessonPage));
      expect(shapeOf(await language.loadOwnLessons())).toEqual(shapeOf(englishOwnLessons));
      expect(shapeOf(await loadTeachers())).toEqual(shapeOf(englishTeachers));
      expect(shapeOf(await loadCommandLine())).toEqual(shapeOf(englishCommandLine));
    }
    expect(shapeOf(en).length).toBeGreaterThan(400);
  });

  test('uses every parameter that English uses in the sentences of a run', async () => {
    const parts = [
      ...(['happenings', 'viewChanges', 'transfers', 'optimisations', 'timers', 'ignored', 'ignoredVariants'] as const),
      ...(['evidence', 'waiting', 'interventions', 'deeds', 'scenarios', 'summaries', 'details'] as const),
    ];
    for (const part of parts) {
      expect(shapeOf(zh[part])).toEqual(shapeOf(en[part]));
    }
  });

  test('has no empty text', () => {
    for (const texts of [en, zh, englishDialogs, dialogs, englishCommandLine, commandLine]) {
      const values = valuesOf(texts);
      expect(shapeOf(texts).filter((_, index) => values[index] === '')).toEqual([]);
    }
  });

  test('is found by its id, and says its own name', () => {
    expect(Object.entries(languages).map(([id, { name, htmlLang }]) => [id, name, htmlLang])).toEqual([
      ['en', 'English', 'en'],
      ['zh', '中文', 'zh-Hans'],
    ]);
  });
});

function valuesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [value];
}

describe('what stands in the sources', () => {
  test('is read in full: quotes, templates, texts inside the holes of templates', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code, as a text
    const source = "// 'no'\nconst a = `one ${b ? `two ${c}` : 'three'} four`; /* 'no' */ const d = { e: 'f\\'g' };";
    expect(literalsIn(source)).toEqual(['one ', 'two ', 'three', ' four', "f\\'g"]);
    expect(literalsOf('en').map(({ literal }) => literal)).toContain(englishDialogs.shareIntro);
  });

  test('in Chinese, is Chinese: no English words are left, and 视图 is only a term of the protocol', () => {
    const faults = literalsOf('zh').flatMap(({ file, literal }) => {
      const isCode = codeWords.has(literal) || !/[A-Za-z]{2}|\p{Script=Han}/u.test(literal);
      return isCode ? [] : faultsOfChinese(literal.replaceAll(placeholder, '3')).map((fault) => `${file} ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(literalsOf('zh').filter(({ literal }) => hasHan(literal)).length).toBeGreaterThan(400);
  });

  test('in English, has no Chinese and does not shout', () => {
    const faults = literalsOf('en').filter(({ literal }) => hasHan(literal) || literal.includes('!'));
    expect(faults).toEqual([]);
  });
});

describe('the words of the page in Chinese', () => {
  test('keep their spaces whatever names and numbers are filled in', () => {
    const { controls, sidePanel, panels, details, notices, diagram, scenarios, summaries } = zh;
    const page = { controls, sidePanel, panels, details, notices, diagram, scenarios, summaries };
    const faults = saidBy({ ...page, legend, dialogs }).flatMap(faultsOfWriting);
    expect(faults).toEqual([]);
  });
});

/** Every text of a part, its functions called with a name and with a number. */
function saidBy(part: unknown): string[] {
  return valuesOf(part).flatMap((value) => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'function') return [];
    return ['R7', 7].flatMap((filling) => {
      const said: unknown = tryCall(value as (...fillings: unknown[]) => unknown, filling);
      return typeof said === 'string' && !said.includes('undefined') ? [said] : [];
    });
  });
}

/** Functions that take more than names and numbers are tested with real runs. */
function tryCall(say: (...fillings: unknown[]) => unknown, filling: unknown): unknown {
  try {
    return say(filling, filling, filling, filling, filling);
  } catch {
    return null;
  }
}

describe('a fault of writing is found', () => {
  test.each([
    ['lacks a space', 'R2已准备'],
    ['lacks a space', '第 3步'],
    ['has the word', '跳到 step 3'],
    ['has 视图 outside', '切换视图'],
    ['has narrow punctuation', '已准备, 已提交'],
    ['has narrow punctuation', '窗口 (L)'],
    ['has a space between Han', '已 准备'],
    ['has a space at wide', 'R2 ，R3'],
    ['shouts', '完成！'],
  ])('%s: %s', (fault, text) => {
    expect(faultsOfChinese(text).join()).toContain(fault);
  });

  test('and none where there is none', () => {
    const right = [
      'R2 已准备（3/3）：来自 R0 的预准备。',
      '视图变更',
      '视图编号 0',
      '新视图消息（NEW-VIEW）',
      '视图 0',
    ];
    expect(right.flatMap(faultsOfChinese)).toEqual([]);
  });
});
