/**
 * The replicated service: a store of texts under names. Operations are one line of text, so that what is signed, what
 * is shown and what is shared is the same thing: `put x 1`, `get x`, `add x 5`, `cas x 1 2`, `warTime=8888`.
 */
export type KeyValues = Map<string, string>;

export const OPERATION_LENGTH_MAX = 64;

interface OperationDescriptor {
  readonly name: string;
  readonly pattern: RegExp;
  /** It changes nothing. */
  readonly onlyReads?: true;
  /** Changes the store and returns the result the client gets. */
  apply(values: KeyValues, match: RegExpMatchArray): string;
}

/** The value under a name that has never been written. */
const ABSENT = 'none';

const operations: readonly OperationDescriptor[] = [
  {
    name: 'put',
    pattern: /^put (?<key>[\w-]+) (?<value>[\w-]+)$/,
    apply(values, match) {
      values.set(match[1] as string, match[2] as string);
      return 'ok';
    },
  },
  {
    name: 'get',
    pattern: /^get (?<key>[\w-]+)$/,
    onlyReads: true,
    apply: (values, match) => values.get(match[1] as string) ?? ABSENT,
  },
  {
    name: 'add',
    pattern: /^add (?<key>[\w-]+) (?<amount>-?\d{1,9})$/,
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
    pattern: /^cas (?<key>[\w-]+) (?<expected>[\w-]+) (?<value>[\w-]+)$/,
    apply(values, match) {
      const before = values.get(match[1] as string) ?? ABSENT;
      if (before !== match[2]) return before;
      values.set(match[1] as string, match[3] as string);
      return 'ok';
    },
  },
  {
    name: 'warTime',
    pattern: /^warTime=(?<value>[\w-]+)$/,
    apply(values, match) {
      values.set('warTime', match[1] as string);
      return 'ok';
    },
  },
];

/** The shapes of operations, for forms and messages. */
export const operationNames: readonly string[] = operations.map((operation) => operation.name);

export function isOperation(text: string): boolean {
  return text.length <= OPERATION_LENGTH_MAX && operations.some((operation) => operation.pattern.test(text));
}

/** Whether it can be answered without changing anything (§5.1). */
export function onlyReads(text: string): boolean {
  return operations.some((operation) => operation.onlyReads && operation.pattern.test(text));
}

/** Carries out one operation. A text that is no operation changes nothing; its result says so, alike at every replica. */
export function applyOperation(values: KeyValues, text: string): string {
  for (const operation of operations) {
    const match = text.match(operation.pattern);
    if (match) return operation.apply(values, match);
  }
  return 'unknownOperation';
}
