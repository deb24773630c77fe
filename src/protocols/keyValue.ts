/**
 * The replicated service: a store of texts under names. An operation is one line of text, so that the text that is
 * signed, shown and shared is the same: `put x 1`, `get x`, `add x 5`, `cas x 1 2`, `warTime=8888`.
 */
export type KeyValues = Map<string, string>;

/** In characters: the two units that one beyond the basic plane takes in a JavaScript text count once. */
export const OPERATION_LENGTH_MAX = 64;

/**
 * A key or a value: letters with their marks and digits of every script, `_`, `-`, and emoji. Everything that nobody
 * can see is left out, so that two keys that look the same are the same: no control, no direction mark, no space; a
 * joiner or a variant only inside an emoji, or where a script cannot be written without it. A character that this
 * machine's Unicode does not know is no letter: a newer machine would run what this one refuses, and none runs it
 * differently.
 */
const pictograph = '\\p{ExtPict}\\uFE0F?\\p{Emoji_Modifier}?';
const emoji = `${pictograph}(?:\\u200D${pictograph})*|\\p{Regional_Indicator}{2}`;
const mark = '(?!\\p{DI})\\p{M}|\\uFE0F(?=\\u20E3)';
const letter = `(?!\\p{ExtPict}|\\p{DI})[\\p{L}\\p{N}_-](?:${mark})*`;
const joiner = '(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L})';
// No text can be read in two of these ways: then the time would double with every character.
const WORD = `((?:${emoji}|${letter}|${joiner})+)`;

/** Takes what can stand in a key or a value from the beginning of a text: all of it, up to the first other character. */
export const wordStart = new RegExp(`^${WORD}?`, 'u');

/** Returns the pattern of an operation, with `W` for each key or value in it. */
function shape(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('W', WORD)}$`, 'u');
}

interface OperationDescriptor {
  readonly name: string;
  readonly pattern: RegExp;
  /** Set where the operation changes nothing. */
  readonly onlyReads?: true;
  /** Changes the store, and returns the result for the client. */
  apply(values: KeyValues, match: RegExpMatchArray): string;
}

/** The value of a name that has never been written. */
const ABSENT = 'none';

const operations: readonly OperationDescriptor[] = [
  {
    name: 'put',
    pattern: shape('put W W'),
    apply(values, match) {
      values.set(match[1] as string, match[2] as string);
      return 'ok';
    },
  },
  {
    name: 'get',
    pattern: shape('get W'),
    onlyReads: true,
    apply: (values, match) => values.get(match[1] as string) ?? ABSENT,
  },
  {
    name: 'add',
    pattern: shape('add W (-?[0-9]{1,9})'),
    apply(values, match) {
      const before = values.get(match[1] as string) ?? '0';
      const sum = Number(before) + Number(match[2]);
      if (!Number.isSafeInteger(sum)) return 'notANumber';
      values.set(match[1] as string, String(sum));
      return String(sum);
    },
  },
  {
    name: 'cas',
    pattern: shape('cas W W W'),
    apply(values, match) {
      const before = values.get(match[1] as string) ?? ABSENT;
      if (before !== match[2]) return before;
      values.set(match[1] as string, match[3] as string);
      return 'ok';
    },
  },
  {
    name: 'warTime',
    pattern: shape('warTime=W'),
    apply(values, match) {
      values.set('warTime', match[1] as string);
      return 'ok';
    },
  },
];

/** The forms of operations, for input fields and error messages. */
export const operationNames: readonly string[] = operations.map((operation) => operation.name);

/** Texts that Unicode takes for the same (é as one character or as two) are one: the composed one is an operation. */
export function isOperation(text: string): boolean {
  return (
    [...text].length <= OPERATION_LENGTH_MAX &&
    text === text.normalize() &&
    operations.some((operation) => operation.pattern.test(text))
  );
}

/** True if the operation can be answered without changing anything (§5.1). */
export function onlyReads(text: string): boolean {
  return operations.some((operation) => operation.onlyReads && operation.pattern.test(text));
}

/** Executes one operation. A text that is no operation changes nothing; its result says so, alike at every replica. */
export function applyOperation(values: KeyValues, text: string): string {
  for (const operation of operations) {
    const match = text.match(operation.pattern);
    if (match) return operation.apply(values, match);
  }
  return 'unknownOperation';
}
