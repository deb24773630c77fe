/** Freezes a value and all its parts; changing any of them throws from then on. For tests. */
export function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (value instanceof Map) {
    for (const [key, one] of value) {
      freezeDeep(key);
      freezeDeep(one);
    }
  }
  if (value instanceof Map || value instanceof Set) {
    // Object.freeze leaves the contents of maps and sets open.
    for (const name of ['set', 'add', 'delete', 'clear']) Object.defineProperty(value, name, { value: refuse });
  }
  Object.freeze(value);
  for (const one of Object.values(value)) freezeDeep(one);
}

function refuse(): never {
  throw new TypeError('this map or set is frozen');
}
