/** A part of a value: what it does not mention may be anything. A list stands for lists of the same length. */
export type PatternOf<Value> = Value extends number | string | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly PatternOf<Item>[]
    : { readonly [Field in keyof Value]?: PatternOf<Value[Field]> };

/** A part of one kind of a union: the kind, and some of its fields. */
export type KindOf<Union extends { readonly kind: string }> = Union extends { readonly kind: infer Kind }
  ? { readonly kind: Kind } & PatternOf<Omit<Union, 'kind'>>
  : never;

/** Returns true if the value is as the pattern says. */
export function matches(value: unknown, pattern: unknown): boolean {
  if (typeof pattern !== 'object' || pattern === null) return value === pattern;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(pattern) && !(Array.isArray(value) && value.length === pattern.length)) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(pattern).every(([name, part]) => matches(fields[name], part));
}
