import type { CharacterKind, OperationFault } from '../../protocols/operationFault.ts';
import { codeOf } from '../../protocols/operationFault.ts';
import type { FaultTexts } from '../tell/faultText.ts';

/** 一段文字为什么不是操作，应该怎样写。 */
export function operationSentence(fault: OperationFault): string {
  return (sentences[fault.kind] as (fault: OperationFault) => string)(fault);
}

const sentences: FaultTexts<OperationFault> = {
  empty: () => '这里没有操作；请写一个，例如 put x 1。',
  spaces: () => '操作的各个词之间只用一个空格，前后不留空格。',
  character: ({ is, character, place }) =>
    `第 ${place} 个字符是${characters[is](character)}，操作里不能用它：键和值请用文字、数字、「_」、「-」和表情符号。`,
  capital: ({ word, name }) => `「${word}」的大小写应该是「${name}」。`,
  unknown: ({ word, names }) =>
    `「${word}」不是操作；操作以 ${names.join('、')} 开头：可以试试 put x 1、get x、add x 5、cas x 1 2 或 warTime=8888。`,
  parts: ({ name }) => `${name} 的写法是「${forms[name] ?? name}」，各个词之间用一个空格。`,
  amount: ({ word }) => `「${word}」不能相加：这里要写最多九位的整数。`,
  notComposed: () => '字母与附加符号是分开的；请合成一个字符来写。',
};

const characters: Readonly<Record<CharacterKind, (character: string) => string>> = {
  control: (character) => `控制字符 ${codeOf(character)}`,
  direction: (character) => `书写方向标记 ${codeOf(character)}`,
  invisible: (character) => `不可见字符 ${codeOf(character)}`,
  space: (character) => `特殊空格 ${codeOf(character)}`,
  alone: (character) => `必须与别的字符组合的 ${codeOf(character)}`,
  sign: (character) => `符号「${character}」`,
};

const forms: Readonly<Record<string, string>> = {
  put: 'put ‹键› ‹值›',
  get: 'get ‹键›',
  add: 'add ‹键› ‹数›',
  cas: 'cas ‹键› ‹原值› ‹新值›',
  warTime: 'warTime=‹值›',
};
