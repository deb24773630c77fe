import { describe, expect, test } from 'vitest';
import { faultOfOperation, tidyOperation } from './operationFault.ts';

describe('why a text is no operation', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['put x 1 ', { kind: 'spaces' }],
    [' put x 1', { kind: 'spaces' }],
    ['put  x 1', { kind: 'spaces' }],
    ['put x\u00a01', { kind: 'character', is: 'space', character: '\u00a0', place: 6 }],
    ['put x\t1', { kind: 'character', is: 'control', character: '\t', place: 6 }],
    ['put x 1\u202e', { kind: 'character', is: 'direction', character: '\u202e', place: 8 }],
    ['put 钥\u200b匙 1', { kind: 'character', is: 'invisible', character: '\u200b', place: 6 }],
    ['put 👍🏽,x 1', { kind: 'character', is: 'sign', character: ',', place: 7 }],
    ['put x <b>', { kind: 'character', is: 'sign', character: '<', place: 7 }],
    ['put x=1', { kind: 'character', is: 'sign', character: '=', place: 6 }],
    ['put 🇨 1', { kind: 'character', is: 'alone', character: '🇨', place: 5 }],
    ['get \u0301', { kind: 'character', is: 'alone', character: '\u0301', place: 5 }],
    ['get \ud800', { kind: 'character', is: 'control', character: '\ud800', place: 5 }],
    ['Put x 1', { kind: 'capital', word: 'Put', name: 'put' }],
    ['wartime=8', { kind: 'capital', word: 'wartime', name: 'warTime' }],
    ['delete x', { kind: 'unknown', word: 'delete' }],
    ['put x', { kind: 'parts', name: 'put' }],
    ['put x 1 2', { kind: 'parts', name: 'put' }],
    ['warTime=', { kind: 'parts', name: 'warTime' }],
    ['add x one', { kind: 'amount', word: 'one' }],
    ['get e\u0301', { kind: 'notComposed' }],
  ])('%j', (text, fault) => expect(faultOfOperation(text)).toMatchObject(fault));
});

test('what a phone makes of an operation is taken as it is meant', () => {
  expect(tidyOperation(' Put  x\u30001 ')).toBe('put x 1');
  expect(tidyOperation('Wartime=8888')).toBe('warTime=8888');
  expect(tidyOperation('get e\u0301')).toBe('get é');
  expect(tidyOperation('Delete x')).toBe('Delete x');
});
