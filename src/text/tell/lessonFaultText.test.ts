import { describe, expect, test } from 'vitest';
import type { LessonFault } from '../../lessons/own/ownLessonText.ts';
import { faultsOfChinese } from '../../testing/text/chinese.ts';
import { languages } from '../index.ts';
import { lessonSentence } from './lessonFaultText.ts';

const path = ['stops', 2, 'caption'];

const faults: readonly (readonly [LessonFault, string])[] = [
  [{ kind: 'link', fault: { kind: 'incomplete', at: 40 } }, '40'],
  [{ kind: 'file', fault: { kind: 'notJson', line: 3, column: 4 } }, '3'],
  [{ kind: 'newer', version: 2 }, '2'],
  [{ kind: 'tooLong', path, count: 281, most: 280 }, 'stops[2].caption'],
  [{ kind: 'tooMany', path: ['stops'], count: 13, most: 12 }, '13'],
  [{ kind: 'tooFew', path: ['runs'] }, 'runs'],
  [{ kind: 'outOfRange', path: ['stops', 0, 'run'], value: '0.5' }, '0.5'],
  [{ kind: 'noRun', path: ['stops', 0, 'run'], value: 4 }, '4'],
  [{ kind: 'run', path: ['runs', 0], fault: { kind: 'notALink', at: 0 } }, 'runs[0]'],
  [{ kind: 'missing', missing: { kind: 'place', stop: 1 } }, '2'],
  [{ kind: 'missing', missing: { kind: 'longRun', run: 0 } }, '1'],
  [{ kind: 'missing', missing: { kind: 'goalMissed', goal: 2 } }, '3'],
  [{ kind: 'missing', missing: { kind: 'goalHeld', goal: 0 } }, ''],
  [{ kind: 'missing', missing: { kind: 'title' } }, ''],
];

describe.each(Object.entries(languages))('in %s', (_, language) => {
  test.each(faults)('the fault %o has a sentence with its place', async (fault, place) => {
    const words = { refusals: await language.loadRefusals(), own: await language.loadOwnLessons() };
    const sentence = lessonSentence(words, fault);
    expect(sentence).toContain(place);
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toMatch(/undefined|\[object/);
    // The place stands in the file as it is.
    const said = sentence.replaceAll(/[a-z]+[[\].\da-z]*/g, 'R1');
    if (language.htmlLang.startsWith('zh')) expect(faultsOfChinese(said)).toEqual([]);
  });
});
