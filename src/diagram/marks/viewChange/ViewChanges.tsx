import { memo } from 'react';
import { rectangleOver } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import styles from './viewChange.module.css';

interface Props {
  readonly marks: readonly IntervalMark[];
  readonly frame: Frame;
  /** The pattern of the bands. */
  readonly hatch: string;
}

/** A hatched band under all lanes, from the first VIEW-CHANGE until a quorum is in the new view. */
export const ViewChanges = memo(function ViewChanges({ marks, frame, hatch }: Props) {
  const bands = marks.filter(({ interval }) => interval.what.kind === 'viewChange');
  return bands.map(({ key, from, to }) => {
    const place = rectangleOver(frame.orientation, [from, to], [frame.lanesStart, frame.lanesEnd]);
    return (
      <g key={key} data-band={key}>
        <rect fill={hatch} {...place} />
        <rect className={styles.viewChangeEdge} {...place} />
      </g>
    );
  });
});

/** Lines 1.4 px wide, 7 px apart. */
export function ViewChangeHatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className={styles.viewChangeLine} d="M0.7,0V7" />
    </pattern>
  );
}
