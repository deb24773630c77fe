/**
 * Numbers that must not be mistaken for one another. A plain number fits any of these types, so literals and sums need
 * no wrapping; a number of one type does not fit another.
 */
declare const meaning: unique symbol;

export type NumberOf<Meaning extends string> = number & { readonly [meaning]?: Meaning };

/** The place of a step in its history, from 0. People are shown one more. */
export type StepIndex = NumberOf<'step index'>;

/** The number of steps that have been taken: 0 at the start. The step at index i is the last of i + 1 steps. */
export type StepCount = NumberOf<'step count'>;

/** Returns the number of steps that come before the step at this index. */
export function stepsBefore(index: StepIndex): StepCount {
  return index as number;
}
