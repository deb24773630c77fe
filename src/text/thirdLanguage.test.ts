import { describe, expect, test } from 'vitest';
import type { Setup } from '../engine/setup.ts';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviours } from '../protocols/pbft/lies/index.ts';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { askedIn, foreignIn, inRegistry, madeUp, madeUpId, wide } from '../testing/text/madeUpLanguage.ts';
import { richSetups } from '../testing/text/richSetups.ts';
import { hastyLiar, twoLiars } from '../testing/ui/liars.ts';
import { isLanguageId } from './index.ts';
import { lieSentence } from './tell/lieSentence.ts';
import { narrate } from './tell/narrate.ts';
import { transcript } from './tell/transcript.ts';
import type { Texts } from './texts.ts';

/**
 * A third language is one folder and one line in the registry: runs are narrated in it and in nothing else. The page
 * and the command line have tests of their own: `ui/thirdLanguage.test.tsx`, `cli/thirdLanguage.test.ts`.
 */

const texts: Texts = { ...(await madeUp.load()), ...(await madeUp.loadExplanations()) };

test('a language is known from its line in the registry on, and not before', () => {
  expect(isLanguageId(madeUpId)).toBe(false);
  const takeOut = inRegistry();
  expect(isLanguageId(madeUpId)).toBe(true);
  takeOut();
  expect(isLanguageId(madeUpId)).toBe(false);
});

describe('a run is told in it', () => {
  const figure = scenarioOf('figure').setup;
  const setups: readonly (readonly [string, Setup])[] = [
    ...Object.entries(richSetups),
    ['figure', figure],
    ['goDemo', scenarioOf('goDemo').setup],
    ['twoLiars', twoLiars().setup],
    ['hastyLiar', hastyLiar().setup],
  ];

  test.each(setups)('%s: every step, its reason and its evidence', (_name, setup) => {
    const history = runOf(setup);
    const said = history.steps.flatMap((_, index) => {
      const { sentence, why, rule, evidence } = narrate(texts, history, index);
      return [sentence, why, rule?.name ?? why, ...evidence.map(({ text }) => text)];
    });
    expect(foreignIn(said.join('\n'), askedIn(setup))).toEqual([]);
    expect(said.filter((one) => !wide.test(one))).toEqual([]);
  });

  test('as a transcript', () => {
    const lines = transcript(texts, runOf(figure)).trimEnd().split('\n');
    expect(lines[0]).toBe(
      ' 1  @  0  R3 ｃｒａｓｈｅｓ: ｆｒｏｍ ｈｅｒｅ ｏｎ ｉｔ ｒｅｃｅｉｖｅｓ ｎｏｔｈｉｎｇ ａｎｄ ｓｅｎｄｓ ｎｏｔｈｉｎｇ.',
    );
    expect(foreignIn(lines.join('\n'), askedIn(figure))).toEqual([]);
  });
});

test.each(Object.keys(behaviours) as BehaviourId[])('%s is told in it, of whomever it treats how', (behaviour) => {
  const words = texts.waysToLie[behaviour];
  const nodes = { replicas: 4, clients: 1 };
  const action = { kind: 'misbehave', node: 0, behaviour, groups: 'xabcd', amount: 2 } as const;
  const said = [
    ...[words.name, words.amount ?? words.name, ...Object.values(words.letters ?? {})],
    ...['1', '2'].map((amount) => lieSentence(words, 'R0', amount)),
    ...[texts.interventions.entry(action, nodes), texts.deeds.sentence(action, null, nodes)],
  ];
  expect(said.filter((one) => foreignIn(one).length > 0 || !wide.test(one))).toEqual([]);
});

test('its plurals go by the number, though their letters are none of the first alphabet', () => {
  const { skipsNumbers } = texts.waysToLie;
  expect(lieSentence(skipsNumbers, 'R0', '1')).toContain('1 ｓｅｑｕｅｎｃｅ ｎｕｍｂｅｒ ');
  expect(lieSentence(skipsNumbers, 'R0', '2')).toContain('2 ｓｅｑｕｅｎｃｅ ｎｕｍｂｅｒｓ ');
});

test('what a catalogue says with a foreign word in it is found', () => {
  expect(foreignIn(texts.happenings.missedCrashed('a late PREPARE', 'R1'))).toEqual(['late', 'PREPARE']);
  expect(foreignIn('ａｔ R1, M12: 9efcb46e, put x 1', ['put x 1'])).toEqual([]);
  expect(foreignIn('ａｔ Safety')).toEqual(['Safety']);
});
