import type { Step } from './trace.ts';

/**
 * Work that can be done part by part: it yields after each part, and returns its value at the end. So a caller that has
 * other things to do can come back to it, and nothing here needs to know of time.
 */
export type InParts<Value> = Generator<undefined, Value, undefined>;

/** The items of one part; a message counts as one. A part takes a few milliseconds. */
export const PART_SIZE = 1_000;

/** Does the work at once. */
export function finish<Value>(work: InParts<Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same work for several who wait for it: whoever comes does a part, and all get the value. */
export function shared<Value>(work: InParts<Value>): () => InParts<Value> {
  let done: { readonly value: Value } | null = null;
  return function* () {
    while (!done) {
      const next = work.next();
      if (next.done) done = { value: next.value };
      else yield;
    }
    return done.value;
  };
}

/** Visits all items in order, and yields after every `PART_SIZE` of them. */
export function* eachInParts<Item>(
  items: readonly Item[],
  visit: (item: Item, index: number) => void,
): InParts<undefined> {
  for (let from = 0; from < items.length; from += PART_SIZE) {
    const to = Math.min(items.length, from + PART_SIZE);
    for (let index = from; index < to; index++) visit(items[index] as Item, index);
    yield;
  }
}

/** Visits all steps in order; a step that sends thousands of messages is as much work as thousands of steps. */
export function* stepsInParts(steps: readonly Step[], visit: (step: Step, index: number) => void): InParts<undefined> {
  for (let index = 0; index < steps.length; ) {
    for (let size = 0; size < PART_SIZE && index < steps.length; index++) {
      const step = steps[index] as Step;
      size += 1 + step.sent.length;
      visit(step, index);
    }
    yield;
  }
}
