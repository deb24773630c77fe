import { describe, expect, test } from 'vitest';
import { applyOperation, isOperation, OPERATION_LENGTH_MAX, operationNames } from './keyValue.ts';

/** The results of some operations, one after the other on an empty store. */
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
});
