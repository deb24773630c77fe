import { isOperation, operationNames, wordStart } from './keyValue.ts';

/** Says why a text is no operation: ids and values, no sentences. */
export type OperationFault =
  | { readonly kind: 'empty' }
  /** A space too many: in front, behind, or two between words. */
  | { readonly kind: 'spaces' }
  /** Places count from 1, in characters. */
  | { readonly kind: 'character'; readonly is: CharacterKind; readonly character: string; readonly place: number }
  | { readonly kind: 'capital'; readonly word: string; readonly name: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly names: readonly string[] }
  /** The operation is known, and has other words behind it. */
  | { readonly kind: 'parts'; readonly name: string }
  | { readonly kind: 'amount'; readonly word: string }
  /** Letters and their accents are apart: Unicode composes them (NFC). */
  | { readonly kind: 'notComposed' };

/** Nobody sees the first three, so they are named by their numbers; a mark stands alone where it joins nothing. */
export type CharacterKind = 'control' | 'direction' | 'invisible' | 'space' | 'alone' | 'sign';

const ASSIGNMENT = 'warTime=';

/** @param text is no operation, and is not too long to be one */
export function faultOfOperation(text: string): OperationFault {
  if (text.trim() === '') return { kind: 'empty' };
  const [verb = '', ...rest] = splitWords(text);
  const stray = strayIn(text, verb);
  if (stray) return stray;
  if (/^ | $| {2}/.test(text)) return { kind: 'spaces' };
  if (!operationNames.includes(verb)) {
    const name = operationNames.find((known) => known.toLowerCase() === verb.toLowerCase());
    return name ? { kind: 'capital', word: verb, name } : { kind: 'unknown', word: verb, names: operationNames };
  }
  const [, amount] = rest;
  if (verb === 'add' && rest.length === 2 && amount) return { kind: 'amount', word: amount };
  return isOperation(text.normalize()) ? { kind: 'notComposed' } : { kind: 'parts', name: verb };
}

/** Splits `warTime=8888` like the others: the name, and what is behind it. */
function splitWords(text: string): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const [first = '', ...rest] = words;
  if (!first.toLowerCase().startsWith(ASSIGNMENT.toLowerCase())) return words;
  return [first.slice(0, ASSIGNMENT.length - 1), first.slice(ASSIGNMENT.length), ...rest];
}

/** Finds the first character that can stand in no word, going from word to word. */
function strayIn(text: string, verb: string): OperationFault | null {
  let at = text.startsWith(`${verb}=`) ? verb.length + 1 : 0;
  for (;;) {
    at += wordStart.exec(text.slice(at))?.[0].length ?? 0;
    const code = text.codePointAt(at);
    if (code === undefined) return null;
    const character = String.fromCodePoint(code);
    const place = [...text.slice(0, at)].length + 1;
    if (character !== ' ') return { kind: 'character', is: kindOf(character), character, place };
    at++;
  }
}

function kindOf(character: string): CharacterKind {
  if (/\p{Bidi_Control}/u.test(character)) return 'direction';
  if (/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/u.test(character)) return 'control';
  if (/\p{Z}/u.test(character)) return 'space';
  if (/\u200C|\u200D|\uFE0F|\p{RI}/u.test(character)) return 'alone';
  if (/[\p{Cf}\p{DI}]/u.test(character)) return 'invisible';
  return /[\p{M}\p{Emoji_Modifier}]/u.test(character) ? 'alone' : 'sign';
}

/**
 * Returns a typed operation as it is meant: one space between words and none around them, a name that a phone began
 * with a capital, and letters with their accents in one.
 */
export function tidyOperation(typed: string): string {
  const text = typed.normalize().trim().replace(/\s+/g, ' ');
  const [verb = ''] = splitWords(text);
  const name = operationNames.find((known) => known.toLowerCase() === verb.toLowerCase());
  return name ? name + text.slice(verb.length) : text;
}

/** Writes the number of a character as Unicode does: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
