import ground from '../../draw/ground.module.css';
import type { Point } from '../../layout/axes.ts';
import { pointAt, rectangleOver } from '../../layout/axes.ts';
import type { IntervalProps } from '../interval.ts';
import { BADGE_SIZE } from './layout.ts';
import styles from './partition.module.css';

/** A dashed frame around all lanes, as long as the network is in groups. */
export function PartitionArea({ mark: { from, to }, frame }: IntervalProps<'partition'>) {
  const place = rectangleOver(frame.orientation, [from, to], [frame.lanesStart + 4, frame.lanesEnd]);
  return <rect className={ground.frameDashed} {...place} />;
}

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
