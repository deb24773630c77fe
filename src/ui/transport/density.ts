import type { Colour } from '../../diagram/messageStyle.ts';
import { styleOf } from '../../diagram/messageStyle.ts';
import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import { envelopeOf } from '../../engine/trace.ts';

/** The subjects of the steps of a long run, as a strip: there are too many for a mark each. */

/** A share of a bin's height, from the top: of all the steps in the bin those about messages of one colour. */
export interface Share {
  readonly colour: Colour;
  /** The bin's place, from 0; and its share, 0 … 1. */
  readonly bin: number;
  readonly from: number;
  readonly to: number;
}

/** The number of bins: each is some 4 px wide on a desktop. */
export const BINS = 100;

/** The colours of the strip from the top: the phases in their order, then everything else. */
const order: readonly Colour[] = [
  'request',
  'pre-prepare',
  'prepare',
  'commit',
  'reply',
  'checkpoint',
  'view-change',
  'lane',
];

/** The shares of all bins of a run; worked out once. */
export const densityOf = memoBy(({ steps }: History): readonly Share[] => {
  const counts = Array.from({ length: BINS }, () => new Map<Colour, number>());
  steps.forEach(({ cause }, index) => {
    const bin = counts[Math.floor((index / steps.length) * BINS)];
    const kind = envelopeOf(cause)?.message.kind;
    const colour = kind === undefined ? 'lane' : styleOf(kind).colour;
    bin?.set(colour, (bin.get(colour) ?? 0) + 1);
  });
  return counts.flatMap((own, bin): Share[] => {
    const sum = [...own.values()].reduce((total, count) => total + count, 0);
    let from = 0;
    return order.flatMap((colour): Share[] => {
      const count = own.get(colour);
      if (count === undefined) return [];
      const share = { colour, bin, from, to: from + count / sum };
      from = share.to;
      return [share];
    });
  });
});
