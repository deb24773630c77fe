import type { CharacterKind, OperationFault } from '../../protocols/operationFault.ts';
import { codeOf } from '../../protocols/operationFault.ts';
import type { FaultTexts } from '../tell/faultText.ts';

/** Why a text is no operation, and what to write instead. */
export function operationSentence(fault: OperationFault): string {
  return (sentences[fault.kind] as (fault: OperationFault) => string)(fault);
}

const sentences = {
  empty: () => 'there is no operation here; write one, such as put x 1.',
  spaces: () => 'an operation has one space between its words, and none in front of them or behind them.',
  character: ({ is, character, place }) =>
    `${characters[is](character)}, at place ${place}, cannot be part of an operation: write keys and values in letters, digits, “_”, “-” and emoji.`,
  capital: ({ word, name }) => `“${word}” is written with small and capital letters like this: “${name}”.`,
  unknown: ({ word, names }) =>
    `“${word}” is no operation; it begins with ${names.join(', ')}: try put x 1, get x, add x 5, cas x 1 2 or warTime=8888.`,
  parts: ({ name }) => `${name} is written “${forms[name] ?? name}”, with one space between its words.`,
  amount: ({ word }) => `“${word}” is no number that can be added: it takes a whole number of at most nine digits.`,
  notComposed: () => 'its letters and their accents are apart; write each as one character.',
} satisfies FaultTexts<OperationFault>;

const characters: Readonly<Record<CharacterKind, (character: string) => string>> = {
  control: (character) => `the control character ${codeOf(character)}`,
  direction: (character) => `the direction mark ${codeOf(character)}`,
  invisible: (character) => `the invisible character ${codeOf(character)}`,
  space: (character) => `the space ${codeOf(character)}, which is not the usual one`,
  alone: (character) => `${codeOf(character)}, which has to join others`,
  sign: (character) => `the sign “${character}”`,
};

const forms: Readonly<Record<string, string>> = {
  put: 'put KEY VALUE',
  get: 'get KEY',
  add: 'add KEY NUMBER',
  cas: 'cas KEY EXPECTED VALUE',
  warTime: 'warTime=VALUE',
};
