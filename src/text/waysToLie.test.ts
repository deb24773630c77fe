import { describe, expect, test } from 'vitest';
import { NOTHING_TOLD } from '../engine/lying/misbehaviour.ts';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviours } from '../protocols/pbft/lies/index.ts';
import { hasHan } from '../testing/text/chinese.ts';
import { en } from './en/index.ts';
import type { LanguageId } from './index.ts';
import { languages } from './index.ts';
import type { BehaviourWords, WaysToLie } from './waysToLie.ts';
import { zh } from './zh/index.ts';

const ids = Object.keys(behaviours) as BehaviourId[];

async function waysToLieIn(language: LanguageId): Promise<WaysToLie> {
  return (await languages[language].loadExplanations()).waysToLie;
}

function textsOf({ name, begins, amount = '', letters = {} }: BehaviourWords): string[] {
  return [name, begins, amount, ...Object.values(letters)].filter((text) => text !== '');
}

/** `{node}` and `{amount}`, sorted, as often as they stand there. */
function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}

describe.each(Object.keys(languages) as LanguageId[])('the words of lies in %s', (language) => {
  test.each(ids)('%s has a name, a sentence, and one for each letter and for its number', async (id) => {
    const { split, amount } = behaviours[id];
    const words = (await waysToLieIn(language))[id];
    expect(Object.keys(words.letters ?? {}).sort()).toEqual(split ? [...split.letters, NOTHING_TOLD].sort() : []);
    expect(words.amount !== undefined).toBe(amount !== null);
    expect(words.begins).toContain('{node}');
    for (const text of textsOf({ ...words, begins: words.name })) expect(text).toMatch(/^[^{}]+$/);
    for (const text of textsOf(words)) expect(text.trim()).toBe(text);
  });

  test('name every lie otherwise', async () => {
    const names = Object.values(await waysToLieIn(language)).map(({ name }) => name);
    expect(new Set(names).size).toBe(ids.length);
  });

  test('are in the order of the registry, and none is left of a lie that is gone', async () => {
    expect(Object.keys(await waysToLieIn(language))).toEqual(ids);
  });

  test.each(ids)('%s: the sentence says of the liar and its number as much as in English', async (id) => {
    const { begins } = (await waysToLieIn(language))[id];
    expect(placeholdersIn(begins)).toEqual(placeholdersIn(en.waysToLie[id].begins));
  });
});

test.each(ids)('%s is told in an English sentence, and in a Chinese one', (id) => {
  expect(en.waysToLie[id].begins).toMatch(/^\{node\}.*\.$/);
  expect(textsOf(en.waysToLie[id]).filter(hasHan)).toEqual([]);
  expect(zh.waysToLie[id].begins).toMatch(/。$/);
  for (const text of textsOf(zh.waysToLie[id])) expect(hasHan(text)).toBe(true);
});
