/** Finding a place in what is in order, without looking at all of it. */

/** The first index for which the question is answered yes; `length` where none is. Once yes, it stays yes. */
export function firstIndex(length: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
