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
