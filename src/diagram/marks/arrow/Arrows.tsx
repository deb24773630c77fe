import { memo } from 'react';
import type { Orientation } from '../../layout/axes.ts';
import { Arrow } from './Arrow.tsx';
import type { PaintedArrow } from './paintArrows.ts';

interface Props {
  readonly arrows: readonly PaintedArrow[];
  readonly orientation: Orientation;
}

/** The settled arrows, over those still to come. */
export const Arrows = memo(function Arrows({ arrows, orientation }: Props) {
  return arrows.map(({ mark, emphasis }) => (
    <Arrow key={mark.key} mark={mark} orientation={orientation} emphasis={emphasis} />
  ));
});
