import { describe, expect, it } from 'vitest';
import type { Press } from './keyNames.ts';
import { namesOf } from './keyNames.ts';

interface Given extends Partial<Omit<Press, 'getModifierState'>> {
  readonly key: string;
  readonly isAltGr?: boolean;
}

function press({ isAltGr = false, ...given }: Given): Press {
  const up = { code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  return { ...up, ...given, getModifierState: (name) => isAltGr && name === 'AltGraph' };
}

/** The names of a press on a PC. */
function names(given: Given): readonly string[] {
  return namesOf(press(given), false);
}

describe('a press is named by what the keyboard writes', () => {
  it.each([
    ['an English /', { key: '/', code: 'Slash' }, '/'],
    ['a German /', { key: '/', code: 'Digit7', shiftKey: true }, '/'],
    ['a German ?', { key: '?', code: 'Minus', shiftKey: true }, '?'],
    ['a German [ on Windows', { key: '[', code: 'Digit8', ctrlKey: true, altKey: true, isAltGr: true }, '['],
    ['a German ] on Linux', { key: ']', code: 'Digit9', isAltGr: true }, ']'],
    ['a Swedish + ', { key: '+', code: 'Minus' }, '+'],
    ['an English +', { key: '+', code: 'Equal', shiftKey: true }, '+'],
    ['a French 0', { key: '0', code: 'Digit0', shiftKey: true }, '0'],
    ['a number pad', { key: '0', code: 'Numpad0' }, '0'],
    ['a letter where another keyboard has another', { key: 'z', code: 'KeyY' }, 'z'],
    ['a letter with Caps Lock', { key: 'K', code: 'KeyK' }, 'k'],
    ['a key of a screen, without a place', { key: 's' }, 's'],
  ])('%s', (_, given, name) => {
    expect(names(given)).toEqual([name]);
  });

  it('a German [ on a Mac, where Option writes it', () => {
    expect(namesOf(press({ key: '[', code: 'Digit5', altKey: true }), true)).toEqual(['[']);
  });
});

describe('a press is named by the place of its key', () => {
  it.each([
    ['a Russian letter', { key: 'л', code: 'KeyK' }, 'k'],
    ['a Greek letter', { key: 'σ', code: 'KeyS' }, 's'],
    ['a Russian letter where a bracket is', { key: 'х', code: 'BracketLeft' }, '['],
    ['two Arabic letters of one key', { key: 'لا', code: 'KeyB' }, 'b'],
    ['an Arabic question mark', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['a Thai vowel', { key: 'ี', code: 'KeyU' }, 'u'],
    ['a French à, where 0 is', { key: 'à', code: 'Digit0' }, '0'],
    ['a Czech +, where 1 is', { key: '+', code: 'Digit1' }, '1'],
  ])('%s, after what it writes', (_, given, name) => {
    expect(names(given)).toEqual([given.key, name]);
  });

  it('undoing on a Russian keyboard', () => {
    expect(names({ key: 'я', code: 'KeyZ', ctrlKey: true })).toContain('$mod+z');
  });
});

describe('a modifier that does not write stays in the name', () => {
  it.each([
    ['Ctrl and a letter', { key: 's', code: 'KeyS', ctrlKey: true }, '$mod+s'],
    ['Ctrl and +, with which the browser zooms', { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }, '$mod++'],
    ['Alt and a digit, with which it goes to a tab', { key: '1', code: 'Digit1', altKey: true }, 'Alt+1'],
    ['Shift and a letter', { key: 'K', code: 'KeyK', shiftKey: true }, 'Shift+k'],
    ['Shift and a Russian letter', { key: 'Л', code: 'KeyK', shiftKey: true }, 'Shift+k'],
    ['Shift and a named key', { key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: true }, 'Shift+ArrowLeft'],
    ['Ctrl and Space', { key: ' ', code: 'Space', ctrlKey: true }, '$mod+Space'],
    ['⌘ on a PC', { key: 'z', code: 'KeyZ', metaKey: true }, 'Other+z'],
  ])('%s', (_, given, name) => {
    expect(names(given)).toContain(name);
    expect(names(given)).not.toContain(given.key.toLowerCase());
  });

  it('⌘ and Ctrl on a Mac', () => {
    expect(namesOf(press({ key: 'z', code: 'KeyZ', metaKey: true, shiftKey: true }), true)).toEqual(['$mod+Shift+z']);
    expect(namesOf(press({ key: 'z', code: 'KeyZ', ctrlKey: true }), true)).toEqual(['Other+z']);
  });
});

it('an English digit with Shift is no digit, and € of AltGr no letter', () => {
  expect(names({ key: ')', code: 'Digit0', shiftKey: true })).toEqual([')']);
  expect(names({ key: '€', code: 'KeyE', isAltGr: true })).toEqual(['€']);
});
