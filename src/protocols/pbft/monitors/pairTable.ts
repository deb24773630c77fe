/**
 * Values by two numbers, of which the second ones lie close together for the same first one: slots by view and sequence
 * number, requests by client and timestamp. It takes a third of the room of a `Map`, and a monitor has one entry for
 * nearly every note of a run.
 */
export interface PairTable<Value> {
  readonly rows: Value[][];
}

export function createPairTable<Value>(): PairTable<Value> {
  return { rows: [] };
}

export function valueAt<Value>({ rows }: PairTable<Value>, first: number, second: number): Value | undefined {
  return rows[first]?.[second];
}

export function setValue<Value>({ rows }: PairTable<Value>, first: number, second: number, value: Value): void {
  const row = rows[first];
  if (row) row[second] = value;
  else {
    const begun: Value[] = [];
    begun[second] = value;
    rows[first] = begun;
  }
}
