import ground from '../../draw/ground.module.css';
import type { Point } from '../../layout/axes.ts';
import { pointAt, rectangleOver } from '../../layout/axes.ts';
import type { IntervalProps } from '../interval.ts';
import { BADGE_SIZE, wallsOf } from './layout.ts';
import styles from './partition.module.css';

/** A dashed frame as long as the network is in groups, and a wall between the lanes of neighbours that are apart. */
export function PartitionArea({ mark: { from, to }, what, frame }: IntervalProps<'partition'>) {
  const { orientation, replicasStart, replicasEnd } = frame;
  const place = rectangleOver(orientation, [from, to], [replicasStart + 3, replicasEnd - 3]);
  return (
    <>
      <rect className={ground.frameDashed} rx={4} {...place} />
      {wallsOf(what.groups, frame).map((lane) => (
        <rect
          key={lane}
          className={styles.wall}
          {...rectangleOver(orientation, [from, to], [lane - WALL / 2, lane + WALL / 2])}
        />
      ))}
    </>
  );
}

/** The thickness of a wall, in px. */
const WALL = 4;

/** The badges of the groups on the lanes of their members. */
export function GroupBadges({ mark, frame }: IntervalProps<'partition'>) {
  return mark.badges.map(({ node, group, place }) => (
    <GroupBadge key={node} group={group} {...pointAt(frame.orientation, place)} />
  ));
}

/** The letter of a group, A for 0; neighbours in the alphabet differ without colour. */
export function GroupBadge({ group, x, y }: Point & { readonly group: number }) {
  return (
    <g transform={`translate(${x},${y})`} className={group % 2 === 0 ? styles.groupSolid : styles.groupOpen}>
      <rect x={-BADGE_SIZE / 2} y={-BADGE_SIZE / 2} width={BADGE_SIZE} height={BADGE_SIZE} rx={4} />
      <text>{String.fromCharCode('A'.charCodeAt(0) + group)}</text>
    </g>
  );
}
