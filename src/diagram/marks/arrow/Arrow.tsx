import { memo } from 'react';
import emphases from '../../draw/emphasis.module.css';
import kinds from '../../draw/kinds.module.css';
import type { Emphasis } from '../../emphasis.ts';
import type { Orientation, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import styles from './arrow.module.css';
import { ClockGlyph, CrossGlyph, MissedGlyph, SealGlyph, StopGlyph, WallGlyph } from './glyphs.tsx';
import { headShapes } from './heads.ts';
import type { ArrowMark } from './layout.ts';
import { sealPlace } from './layout.ts';
import type { Outcome } from './outcomes.ts';
import type { ArrowShape } from './shape.ts';
import { settledShape } from './shape.ts';

interface Props {
  readonly mark: ArrowMark;
  readonly orientation: Orientation;
  readonly emphasis: Emphasis;
}

/** A message that has arrived, or has ended otherwise: it is drawn again only as it steps back into the past. */
export const Arrow = memo(function Arrow({ mark, orientation, emphasis }: Props) {
  const { outcome } = mark.track;
  const shape = settledShape(mark, orientation);
  const seal = sealPlace(mark);
  return (
    <g
      className={arrowClass(mark, outcome, emphasis)}
      data-message={mark.track.id}
      data-outcome={emphasis === 'ahead' ? 'ahead' : outcome}
      data-forged={mark.track.forged || undefined}
    >
      <ArrowLines mark={mark} shape={shape} />
      {seal && emphasis !== 'ahead' && <SealGlyph {...pointAt(orientation, seal)} />}
      {shape.end && emphasis !== 'ahead' && <EndGlyph outcome={outcome} end={shape.end} orientation={orientation} />}
    </g>
  );
});

export function arrowClass({ style, track }: ArrowMark, outcome: Outcome, emphasis: Emphasis): string {
  // An arrow that is still to come does not show how it will end.
  const isIgnored = emphasis !== 'ahead' && outcome === 'stale';
  const colour = outcome === 'stale' ? 'lane' : style.colour;
  const isThin = isIgnored || track.envelope.copy > 0;
  const weight = style.isQuiet ? styles.quiet : isThin ? styles.thin : style.stroke > 2 ? styles.strong : '';
  return `${styles.arrow} ${kinds[colour]} ${weight} ${isIgnored ? styles.dashed : ''} ${emphases[emphasis]}`;
}

interface LinesProps {
  readonly mark: ArrowMark;
  readonly shape: ArrowShape;
  /** Dots show in which direction it goes: not where many are on their way. */
  readonly hasDots?: boolean;
}

/** Line, hold, dots and head: all that an arrow is before anything has become of it. */
export function ArrowLines({ mark, shape, hasDots = true }: LinesProps) {
  const { head } = shape;
  const isForged = mark.track.forged;
  const { path, fill } = headShapes[mark.style.head];
  return (
    <>
      {shape.ghost && hasDots && <path className={styles.ghostLine} d={shape.ghost} />}
      {shape.line && <path className={`${styles.line} ${isForged ? styles.thick : ''}`} d={shape.line} />}
      {shape.line && isForged && <path className={styles.hollow} d={shape.line} />}
      {shape.hold && <path className={styles.holdLine} d={shape.hold} />}
      {head && (
        <path
          className={`${styles.head} ${styles[`${fill}Fill`]}`}
          d={path}
          transform={`translate(${head.x},${head.y})rotate(${head.degrees})`}
        />
      )}
      {shape.clocks.map(({ x, y }) => (
        <ClockGlyph key={`${x},${y}`} x={x} y={y} />
      ))}
    </>
  );
}

interface EndProps {
  readonly outcome: Outcome;
  readonly end: Point;
  readonly orientation: Orientation;
}

function EndGlyph({ outcome, end, orientation }: EndProps) {
  switch (outcome) {
    case 'dropped':
    case 'lost':
      return <CrossGlyph {...end} />;
    case 'blocked':
      return <WallGlyph {...end} orientation={orientation} />;
    case 'missed':
      return <MissedGlyph {...end} />;
    case 'rejected':
    case 'stale':
      return <StopGlyph {...end} orientation={orientation} />;
    case 'delivered':
    case 'surplus':
    case 'inFlight':
    case 'unseen':
      return null;
  }
}
