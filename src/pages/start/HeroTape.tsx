import type { History } from '../../engine/history.ts';
import { marksOf } from '../../protocols/explain/milestones.ts';
import styles from './HeroTape.module.css';

interface Props {
  readonly history: History;
  readonly step: number;
}

/** The width of the drawing; the style sheet scales it. In px. */
const WIDTH = 300;
const HEIGHT = 34;
const EDGE = 9;
const LINE_AT = 23;

/** How far the run is, and the decisions so far: a picture, not a control. */
export function HeroTape({ history, step }: Props) {
  const total = Math.max(1, history.steps.length);
  const placeOf = (count: number): number => EDGE + ((WIDTH - 2 * EDGE) * count) / total;
  const now = placeOf(step);
  const gates = marksOf(history).filter((mark) => mark.kind === 'gate' && mark.step < step);
  return (
    <svg className={styles.tape} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className={styles.line} d={`M${EDGE},${LINE_AT}H${WIDTH - EDGE}`} />
      <path className={styles.done} d={`M${EDGE},${LINE_AT}H${now}`} />
      {gates.map((mark) => (
        <path
          key={`${mark.step} ${'gate' in mark ? mark.gate : ''}`}
          className={styles.gate}
          data-gate={'gate' in mark ? mark.gate : undefined}
          d={`M${placeOf(mark.step + 1)},3l5,5l-5,5l-5,-5Z`}
        />
      ))}
      <circle className={styles.thumb} cx={now} cy={LINE_AT} r={8} />
    </svg>
  );
}
