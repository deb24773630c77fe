/** Which sequence numbers the matrix shows: a stretch of all there are, so that a long run stays light. */
export interface Columns {
  readonly from: number;
  readonly to: number;
}

/** So many columns are shown at a time; what is being worked on has so many older ones before it. */
const COLUMNS_MAX = 50;
const OLDER_SHOWN = 25;

/** The stretch moves on by so many columns at once: columns that slide along with every slot are hard to follow. */
const STRIDE = 10;

/** A column to leaf to, so that the stretch before these is shown, or the one after. */
export function leafedTo({ from, to }: Columns, direction: -1 | 1): number {
  return direction === -1 ? Math.max(1, from - OLDER_SHOWN) : to + OLDER_SHOWN;
}

/** @param wanted a column that has to be among them: what is in focus, or where somebody leafed to; null for the newest. */
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
