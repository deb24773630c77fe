import { memo } from 'react';
import type { Frame } from '../../layout/frame.ts';
import { lineAlong } from '../../layout/paths.ts';
import styles from './lane.module.css';

/** One line for each lane, over all of time; what is still to come is faint. */
export const Lanes = memo(function Lanes({ frame, clip }: { readonly frame: Frame; readonly clip: string }) {
  const span = [-frame.timeLength, 2 * frame.timeLength] as const;
  const lines = [...frame.lanes].map(([node, lane]) => ({ node, d: lineAlong(frame.orientation, span, lane) }));
  return (
    <>
      <g className={styles.laneAhead}>
        {lines.map(({ node, d }) => (
          <path key={node} d={d} />
        ))}
      </g>
      <g className={styles.laneLine} clipPath={clip}>
        {lines.map(({ node, d }) => (
          <path key={node} d={d} />
        ))}
      </g>
    </>
  );
});
