import type { InParts } from './parts.ts';
import { finish } from './parts.ts';

/**
 * A function that remembers, for each object it was asked about, what it answered: for what is worked out from
 * something that never changes, such as a finished run. Objects are told apart by identity, and nothing is kept of an
 * object that nobody else holds.
 */
export function memoBy<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, Value>();
  return (key) => {
    const found = values.get(key);
    if (found !== undefined || values.has(key)) return found as Value;
    const value = compute(key);
    values.set(key, value);
    return value;
  };
}

/** A function that remembers as `memoBy` does, and whose work can also be done before, part by part. */
export interface MemoInParts<Key extends object, Value> {
  (key: Key): Value;
  /** Works the value out; from then on the function has it. */
  inParts(key: Key): InParts<Value>;
}

export function memoInParts<Key extends object, Value>(compute: (key: Key) => InParts<Value>): MemoInParts<Key, Value> {
  const values = new WeakMap<Key, { readonly value: Value }>();
  function* inParts(key: Key): InParts<Value> {
    const found = values.get(key);
    if (found) return found.value;
    const value = yield* compute(key);
    values.set(key, { value });
    return value;
  }
  return Object.assign((key: Key) => values.get(key)?.value ?? finish(inParts(key)), { inParts });
}
