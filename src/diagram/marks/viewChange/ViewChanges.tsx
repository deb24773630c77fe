import { memo } from 'react';
import type { Orientation } from '../../layout/axes.ts';
import { rectangleOver } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import type { IntervalMark } from '../../layout/intervals.ts';
import styles from './viewChange.module.css';

interface Props {
  readonly marks: readonly IntervalMark[];
  readonly frame: Frame;
}

/** The distance of the frame from the edges of the replicas' area. */
const EDGE = 6;

/** A tint with a frame under the replicas' lanes, from the first VIEW-CHANGE to the last entry into the new view. */
export const ViewChanges = memo(function ViewChanges({ marks, frame }: Props) {
  const { orientation, replicasStart, replicasEnd } = frame;
  return marks.map(({ key, interval, from, to }) => {
    if (interval.what.kind !== 'viewChange') return null;
    const lanes = [replicasStart + EDGE, replicasEnd - EDGE + 2] as const;
    return (
      <g key={key} data-band={key}>
        <ViewChangeFrame orientation={orientation} span={[from, to]} lanes={lanes} />
      </g>
    );
  });
});

interface FrameProps {
  readonly orientation: Orientation;
  readonly span: readonly [number, number];
  readonly lanes: readonly [number, number];
}

export function ViewChangeFrame({ orientation, span, lanes }: FrameProps) {
  return <rect className={styles.viewChange} rx={4} {...rectangleOver(orientation, span, lanes)} />;
}
