import ground from '../../draw/ground.module.css';
import { rectangleOver } from '../../layout/axes.ts';
import { laneAt } from '../../layout/frame.ts';
import { stripSize } from '../crash/layout.ts';
import type { IntervalProps } from '../interval.ts';

/** A dashed frame around the lane of a replica that nobody reaches. */
export function CutOffArea({ mark: { from, to }, what, frame }: IntervalProps<'cutOff'>) {
  const lane = laneAt(frame, what.node);
  const half = stripSize(frame) / 2;
  const place = rectangleOver(frame.orientation, [from, to], [lane - half, lane + half]);
  return <rect className={ground.frameDashed} {...place} />;
}
