/** A crashed replica's hatched strip. */
export const HATCH_SIZE = 28;
