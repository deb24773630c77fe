import { memo } from 'react';
import type { Orientation } from '../../layout/axes.ts';
import { Arrow } from './Arrow.tsx';
import type { PaintedArrow } from './paintArrows.ts';

interface Props {
  readonly arrows: readonly PaintedArrow[];
  readonly orientation: Orientation;
  readonly replicas: number;
}

/** With more replicas the rings would hide the lanes: they come with the focus. */
const RINGED_REPLICAS_MAX = 4;

/** The settled arrows, over those still to come. Each arrow is drawn once; stepping adds and takes away. */
export const Arrows = memo(function Arrows({ arrows, orientation, replicas }: Props) {
  const isRinged = replicas <= RINGED_REPLICAS_MAX;
  return arrows.map(({ mark, emphasis }) => (
    <Arrow key={mark.key} mark={mark} orientation={orientation} emphasis={emphasis} isRinged={isRinged} />
  ));
});
