import { memo } from 'react';
import kinds from '../../draw/kinds.module.css';
import type { Orientation } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import styles from './arrow.module.css';
import type { PaintedArrow } from './paintArrows.ts';

interface Props {
  readonly arrows: readonly PaintedArrow[];
  readonly travelling: readonly PaintedArrow[];
  readonly orientation: Orientation;
}

/** A dot where a client asks for something: with it a run begins. */
export const Origins = memo(function Origins({ arrows, travelling, orientation }: Props) {
  return [...arrows, ...travelling].map(({ mark, emphasis }) => {
    const { track, places } = mark;
    const start = places[0];
    if (track.envelope.message.kind !== 'request' || track.by !== track.from || !start || emphasis === 'ahead')
      return null;
    if (track.envelope.copy > 0 || !mark.isAsked) return null;
    const { x, y } = pointAt(orientation, start);
    return <circle key={mark.key} className={`${styles.origin} ${kinds.request}`} cx={x} cy={y} r={4} />;
  });
});
