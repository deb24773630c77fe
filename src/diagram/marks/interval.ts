import type { Frame } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import type { IntervalKind, IntervalOf } from '../scene/intervals.ts';

/** The props of every component that draws an interval of some kind. */
export interface IntervalProps<Kind extends IntervalKind['kind']> {
  readonly mark: IntervalMark;
  readonly what: IntervalOf<Kind>;
  readonly frame: Frame;
}
