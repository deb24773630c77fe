import { pointAt } from '../../layout/axes.ts';
import { laneAt, timeAt } from '../../layout/frame.ts';
import type { Labelled, LabelRequest } from '../../layout/labelRequest.ts';
import { isInPart, sizeOf } from '../../layout/labelRequest.ts';
import { LABEL_GAP } from '../../layout/measures.ts';
import { lifeOfStep } from '../../layout/note.ts';
import { GATE_HALF } from '../gate/layout.ts';

/** The sign keeps clear of a gate in the same place. */
const ASIDE = GATE_HALF + LABEL_GAP;

/** ≠ at the sender of two things that contradict each other: before the moment at which it says the second. */
export function unlikeLabels({ scene, frame, part }: Labelled): LabelRequest[] {
  const sizePx = frame.type.lane + 2;
  const size = sizeOf('≠', sizePx, 'bold');
  return scene.versions.signs.flatMap(({ node, unit, fromStep, owner, slot }): LabelRequest[] => {
    const spot = { time: timeAt(frame, unit), lane: laneAt(frame, node) };
    if (!isInPart(spot.time, part)) return [];
    const { x, y } = pointAt(frame.orientation, spot);
    const [left, up] = [ASIDE + size.width / 2, size.height / 2 + LABEL_GAP];
    const sides = [
      [-left, -up],
      [-left, up],
      [left, -up],
      [left, up],
      [-left, 0],
      [0, -up - GATE_HALF],
      [0, up + GATE_HALF],
    ] as const;
    const spots = sides.map(([dx, dy], index) => ({ box: { x: x + dx, y: y + dy, ...size }, cost: index * 0.2 }));
    const life = lifeOfStep(fromStep);
    const look = { weight: 'bold', colour: 'danger', fill: 'none' } as const;
    return [{ key: `${owner}#unlike`, kind: 'note', text: '≠', spot, sizePx, ...look, owner, slot, spots, life }];
  });
}
