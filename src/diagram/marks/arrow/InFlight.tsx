import { memo } from 'react';
import type { Orientation } from '../../layout/axes.ts';
import { ArrowLines, arrowClass } from './Arrow.tsx';
import type { PaintedArrow } from './paintArrows.ts';
import { travellingShape } from './shape.ts';

interface Props {
  readonly arrows: readonly PaintedArrow[];
  readonly orientation: Orientation;
  /** The playhead's place along time. */
  readonly time: number;
}

/** With more messages on their way only those of the step that is told show their direction. */
const DOTTED_MAX = 14;

/** The messages on their way: where they are is a function of the playhead, so this is drawn anew in every frame. */
export const InFlight = memo(function InFlight({ arrows, orientation, time }: Props) {
  return arrows.map(({ mark, emphasis }) => (
    <g
      key={mark.key}
      className={arrowClass(mark, 'inFlight', emphasis)}
      data-message={mark.track.id}
      data-outcome="inFlight"
    >
      <ArrowLines
        mark={mark}
        shape={travellingShape(mark, orientation, time)}
        hasDots={emphasis === 'now' || arrows.length <= DOTTED_MAX}
      />
    </g>
  ));
});
