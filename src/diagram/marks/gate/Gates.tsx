import { memo } from 'react';
import type { Emphases } from '../../emphasis.ts';
import type { Orientation } from '../../layout/axes.ts';
import { Gate } from './Gate.tsx';
import type { GateMark } from './layout.ts';

interface Props {
  readonly gates: readonly GateMark[];
  readonly orientation: Orientation;
  readonly scale: number;
  readonly emphases: Emphases;
  /** The step that was reached just now by playing or stepping, and the last step. */
  readonly newStep: number | null;
  readonly lastStep: number;
  readonly toldStep: number;
  readonly reducedMotion: boolean;
}

export const Gates = memo(function Gates({
  gates,
  orientation,
  scale,
  emphases,
  newStep,
  lastStep,
  toldStep,
  reducedMotion,
}: Props) {
  return gates.map((mark) => (
    <Gate
      key={mark.key}
      mark={mark}
      orientation={orientation}
      scale={scale}
      emphasis={emphases.of(mark.key, mark.gate.slot, mark.gate.step === toldStep ? 'now' : 'past')}
      isNew={!reducedMotion && mark.gate.step === newStep}
      isRinged={reducedMotion && mark.gate.step === lastStep}
      isUndone={mark.gate.undoneStep !== null && mark.gate.undoneStep <= lastStep}
    />
  ));
});

interface AheadProps {
  readonly gates: readonly GateMark[];
  readonly orientation: Orientation;
  readonly scale: number;
}

/** Gates that are still to be reached, faintly. */
export const GatesAhead = memo(function GatesAhead({ gates, orientation, scale }: AheadProps) {
  return gates.map((mark) => (
    <Gate
      key={mark.key}
      mark={mark}
      orientation={orientation}
      scale={scale}
      emphasis="ahead"
      isNew={false}
      isRinged={false}
    />
  ));
});
