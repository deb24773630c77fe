import { memo } from 'react';
import { rectangleOver } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import styles from './ground.module.css';

/** One line for each lane, over all of time; what is still to come is faint. */
export const Lanes = memo(function Lanes({ frame, clip }: { readonly frame: Frame; readonly clip: string }) {
  const lines = [...frame.lanes].map(([node, lane]) => {
    const { x, y, width, height } = rectangleOver(
      frame.orientation,
      [-frame.timeLength, 2 * frame.timeLength],
      [lane, lane],
    );
    return { node, d: `M${x},${y}l${width},${height}` };
  });
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
