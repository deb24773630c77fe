interface Grid {
  readonly index: number;
  readonly count: number;
  readonly columns: number;
}

/** Returns the place that a key moves the selection to, in cards that fill rows; null where the key moves nothing. */
export function movedSelection(key: string, { index, count, columns }: Grid): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(index + 1, last);
    case 'ArrowLeft':
      return Math.max(index - 1, 0);
    case 'ArrowUp':
      return index >= columns ? index - columns : index;
    case 'ArrowDown':
      // A last row that is not full is reached from every column.
      return Math.floor(index / columns) < Math.floor(last / columns) ? Math.min(index + columns, last) : index;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
