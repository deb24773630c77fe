import { memo } from 'react';
import type { Frame } from '../../layout/frame.ts';
import { lineAlong } from '../../layout/paths.ts';
import styles from './lane.module.css';

interface Props {
  readonly frame: Frame;
  /** The clip path of the past; null where nothing has happened yet. */
  readonly clip: string | null;
}

/** One line for each lane, over all of time; what is still to come is dotted. */
export const Lanes = memo(function Lanes({ frame, clip }: Props) {
  const span = [-frame.timeLength, 2 * frame.timeLength] as const;
  const lines = [...frame.lanes].map(([node, lane]) => ({ node, d: lineAlong(frame.orientation, span, lane) }));
  return (
    <>
      <g className={styles.laneAhead}>
        {lines.map(({ node, d }) => (
          <path key={node} d={d} />
        ))}
      </g>
      {clip && (
        <g className={styles.laneLine} clipPath={clip}>
          {lines.map(({ node, d }) => (
            <path key={node} d={d} />
          ))}
        </g>
      )}
    </>
  );
});
