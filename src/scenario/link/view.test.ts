import { describe, expect, it } from 'vitest';
import { readAddress } from './query.ts';
import type { LinkedView } from './view.ts';
import { decodeView, encodeView } from './view.ts';

const nothingUnused = { unknown: [], repeated: [] };
const nothing: LinkedView = { step: null, event: null, focus: null, language: null };

function decoded(text: string) {
  return decodeView(readAddress(`?${text}`, ''));
}

describe('a view', () => {
  it.each<[string, Partial<LinkedView>]>([
    ['', {}],
    ['at=0', { step: 0 }],
    ['at=17', { step: 17 }],
    ['at=17-2', { step: 17, event: 2 }],
    ['at=50000-99', { step: 50_000, event: 99 }],
    ['focus=prepared.2.0.1', { focus: 'prepared.2.0.1' }],
    ['lang=zh-Hans', { language: 'zh-Hans' }],
    ['at=3&focus=c0&lang=en', { step: 3, focus: 'c0', language: 'en' }],
  ])('is written "%s" and read again', (text, changes) => {
    const view = { ...nothing, ...changes };
    expect(encodeView(view)).toBe(text);
    if (text !== '') expect(decoded(`s=1.figure-1.ABCD&${text}`)).toEqual({ view, faults: [] });
  });

  it.each(['', '-', '-1', '1.5', '1e3', '01', '17-', '17-0', '17-01', '0-1', '17-2-3', '9999999', ' 1', 'NaN'])(
    'has no step "%s"; that is said, and the rest counts',
    (at) => {
      const parameters = { at, focus: '2', language: 'zh', ...nothingUnused };
      const view = { ...nothing, focus: '2', language: 'zh' };
      expect(decodeView(parameters)).toEqual({ view, faults: [{ kind: 'badStep', value: at }] });
    },
  );

  it.each(['', '<b>', 'a/b', 'é', 'x'.repeat(65), '"'])('has no focus "%s"', (focus) => {
    const { view, faults } = decodeView({ at: '3', focus, language: null, ...nothingUnused });
    expect(view).toEqual({ ...nothing, step: 3 });
    expect(faults).toEqual([{ kind: 'badFocus', value: focus.slice(0, 40) }]);
  });

  it.each(['', 'e', '../en', 'english', 'javascript:'])('has no language "%s"', (language) => {
    expect(decodeView({ at: null, focus: null, language, ...nothingUnused }).faults).toEqual([
      { kind: 'badLanguage', value: language },
    ]);
  });

  it.each([
    ['at=17.', { step: 17 }, '.'],
    ['at=17-2）。', { step: 17, event: 2 }, '）。'],
    ['focus=P0.1.2.3)', { focus: 'P0.1.2.3' }, ')'],
    ['lang=zh，请看第三步', { language: 'zh' }, '，请看第三步'],
    ['lang=zh-CN. Look at step 3.', { language: 'zh-CN' }, '. Look at step 3.'],
    ['lang=en_US ', { language: 'en_US' }, null],
  ])('is read before the text that goes on behind it: %s', (text, changes, rest) => {
    const faults = rest === null ? [] : [{ kind: 'textBehind', value: rest }];
    expect(decoded(text)).toEqual({ view: { ...nothing, ...changes }, faults });
  });

  it('says of every part that is not used that it is not', () => {
    const { view, faults } = decoded('s=figure&at=x&lang=5&step=3&at=4');
    expect(view).toEqual(nothing);
    expect(faults.map(({ kind }) => kind)).toEqual(['badStep', 'badLanguage', 'unknownName', 'repeatedName']);
  });
});
