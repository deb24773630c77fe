import type { Frame } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import type { IntervalKind, IntervalOf } from '../scene/intervals.ts';

/** What the drawing of an interval of some kind is handed. */
export interface IntervalProps<Kind extends IntervalKind['kind']> {
  readonly mark: IntervalMark;
  readonly what: IntervalOf<Kind>;
  readonly frame: Frame;
}
