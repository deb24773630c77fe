import { describe, expect, test } from 'vitest';
import { applyOperation, isOperation, OPERATION_LENGTH_MAX, operationNames } from './keyValue.ts';

/** Returns the results of operations, executed one after the other on an empty store. */
function resultsOf(...texts: string[]): string[] {
  const values = new Map<string, string>();
  return texts.map((text) => applyOperation(values, text));
}

describe('the key-value service', () => {
  test('puts and gets', () => {
    expect(resultsOf('get x', 'put x 1', 'get x', 'put x two', 'get x')).toEqual(['none', 'ok', '1', 'ok', 'two']);
  });

  test('adds, from nothing and below nothing', () => {
    expect(resultsOf('add x 5', 'add x -7', 'get x')).toEqual(['5', '-2', '-2']);
  });

  test('does not add to what is no number, and then changes nothing', () => {
    expect(resultsOf('put x one', 'add x 1', 'get x')).toEqual(['ok', 'notANumber', 'one']);
  });

  test('compares and sets: answers what it found where that is not what was expected', () => {
    expect(resultsOf('cas x none 1', 'cas x 2 3', 'cas x 1 3', 'get x')).toEqual(['ok', '1', 'ok', '3']);
  });

  test('sets the seed’s warTime', () => {
    expect(resultsOf('warTime=8888', 'get warTime')).toEqual(['ok', '8888']);
  });

  test('gives a result for what is no operation, alike at every replica, and changes nothing', () => {
    const values = new Map([['x', '1']]);
    expect(['delete x', '', 'put x', 'put x 1 2', 'get  x'].map((text) => applyOperation(values, text))).toEqual(
      Array(5).fill('unknownOperation'),
    );
    expect([...values]).toEqual([['x', '1']]);
  });

  test('says what an operation is', () => {
    expect(['put x 1', 'get x', 'add x 5', 'cas x 1 2', 'warTime=8888'].every(isOperation)).toBe(true);
    expect(['put x', 'add x one', 'cas x 1', 'warTime', 'put x 1\n', 'put x <b>'].some(isOperation)).toBe(false);
    expect(isOperation(`put x ${'1'.repeat(OPERATION_LENGTH_MAX - 6)}`)).toBe(true);
    expect(isOperation(`put x ${'1'.repeat(OPERATION_LENGTH_MAX - 5)}`)).toBe(false);
    expect(operationNames).toEqual(['put', 'get', 'add', 'cas', 'warTime']);
  });

  test('has keys and values in letters of every script, and emoji', () => {
    const words = [
      '钥匙',
      'ключ',
      'مفتاح',
      'नीम',
      'نیم\u200cفاصله',
      '열쇠',
      'Café',
      '𠮷',
      '👩‍👩‍👧',
      '👍🏽',
      '❤️',
      '1️⃣',
      '🇨🇳',
      '٣',
    ];
    for (const word of words) {
      expect(resultsOf(`put ${word} ${word}`, `get ${word}`, `cas ${word} ${word} x`)).toEqual(['ok', word, 'ok']);
      expect([word, isOperation(`put ${word} ${word}`)]).toEqual([word, true]);
    }
  });

  test('takes keys that look the same for the same: what nobody sees is in none, and letters are composed', () => {
    const unseen = [
      '\u200b',
      '\u202e',
      '\u2066',
      '\u00ad',
      '\ufeff',
      '\u034f',
      '\u3164',
      '\ufe0f',
      '\u200d',
      '\u0000',
      '\ud800',
    ];
    for (const character of unseen) {
      for (const word of [`x${character}`, `${character}x`, `x${character}y`]) {
        // Joiners are what some scripts cannot be written without.
        if (character === '\u200d' && word.endsWith('y')) continue;
        expect([escape(word), isOperation(`get ${word}`)]).toEqual([escape(word), false]);
      }
    }
    expect([isOperation('get é'), isOperation('get e\u0301')]).toEqual([true, false]);
  });

  test('counts characters, not the units they take', () => {
    expect(isOperation(`get ${'𠮷'.repeat(OPERATION_LENGTH_MAX - 4)}`)).toBe(true);
    expect(isOperation(`get ${'𠮷'.repeat(OPERATION_LENGTH_MAX - 3)}`)).toBe(false);
  });

  test('is read in one way only: no text makes the work double with every character', () => {
    for (const character of ['ℹ', '1\u20e3', '👍', '👩\u200d', 'x', 'é', '©', '🇨🇳', '❤\ufe0f', 'नी', 'x\u200c']) {
      for (const form of ['get W!', 'put W W!', 'cas W W W!']) {
        expect(isOperation(form.replaceAll('W', character.repeat(19)))).toBe(false);
      }
    }
  });
});
