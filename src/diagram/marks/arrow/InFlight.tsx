import { memo } from 'react';
import type { Emphases } from '../../emphasis.ts';
import type { Orientation } from '../../layout/axes.ts';
import { ArrowLines, arrowClass } from './Arrow.tsx';
import type { ArrowMark } from './layout.ts';
import { travellingShape } from './shape.ts';

interface Props {
  readonly marks: readonly ArrowMark[];
  readonly orientation: Orientation;
  /** The playhead's place along time. */
  readonly time: number;
  readonly emphases: Emphases;
}

/** The messages on their way: where they are is a function of the playhead, so this is drawn anew in every frame. */
export const InFlight = memo(function InFlight({ marks, orientation, time, emphases }: Props) {
  return marks.map((mark) => (
    <g
      key={mark.key}
      className={arrowClass(mark, 'inFlight', emphases.of(mark.key, mark.track.slot))}
      data-message={mark.track.id}
      data-outcome="inFlight"
    >
      <ArrowLines mark={mark} shape={travellingShape(mark, orientation, time)} />
    </g>
  ));
});
