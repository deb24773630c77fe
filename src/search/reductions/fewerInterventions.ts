import type { Reduction } from './reduction.ts';

/** Removes halves of the plan, then quarters, and in the end single interventions (Zeller and Hildebrandt, 2002). */
export const fewerInterventions: Reduction = function* (setup) {
  let smallest = setup;
  for (let size = Math.ceil(setup.interventions.length / 2); size > 0; size = Math.floor(size / 2)) {
    for (let start = 0; start < smallest.interventions.length; ) {
      const interventions = smallest.interventions.toSpliced(start, size);
      const still = yield { ...smallest, interventions };
      if (still) smallest = still;
      else start += size;
    }
  }
  return smallest;
};
