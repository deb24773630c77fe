/** The sequence numbers the matrix shows: a range of all there are, so that a long run stays light. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** The number of columns shown at a time. */
const COLUMNS_MAX = 50;
const OLDER_SHOWN = 25;

/** The range moves on by this many columns at once: columns that slide along with every slot are hard to follow. */
const STRIDE = 10;

/** Returns a column to leaf to, so that the range before these is shown, or the one after. */
export function leafedTo({ from, to }: Columns, direction: -1 | 1): number {
  return direction === -1 ? Math.max(1, from - OLDER_SHOWN) : to + OLDER_SHOWN;
}

/** @param wanted a column that has to be among them: the one in focus, or the one leafed to; null for the newest. */
export function columnsShown(front: number, last: number, wanted: number | null): Columns {
  const newest = stretchFrom(front - OLDER_SHOWN, last);
  if (wanted === null || (wanted >= newest.from && wanted <= newest.to)) return newest;
  return stretchFrom(wanted - OLDER_SHOWN, last);
}

function stretchFrom(start: number, last: number): Columns {
  const most = Math.max(0, last - COLUMNS_MAX);
  const from = Math.max(0, Math.min(Math.floor(start / STRIDE) * STRIDE, Math.ceil(most / STRIDE) * STRIDE)) + 1;
  return { from, to: Math.min(last, from + COLUMNS_MAX - 1) };
}
