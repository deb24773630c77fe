import { useMemo } from 'react';
import kinds from '../../diagram/draw/kinds.module.css';
import { rectangles } from '../../diagram/layout/paths.ts';
import type { Colour } from '../../diagram/messageStyle.ts';
import type { History } from '../../engine/history.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { BINS, densityOf } from './density.ts';
import styles from './Tape.module.css';
import { useVisited } from './useVisited.ts';

/** A strip of the subjects of the steps of a long run, above the line of the tape: fainter where nobody has been. */
export function Density() {
  const history = useAppState((state) => activeRun(state).history);
  const visited = useVisited() / history.steps.length;
  const shapes = useMemo(() => shapesOf(history), [history]);
  const strip = shapes.map(([colour, d]) => <path key={colour} className={kinds[colour]} d={d} />);
  const seen = Math.min(1, visited) * BINS;
  return (
    <svg
      className={styles.density}
      viewBox={`0 0 ${BINS} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-part="density"
    >
      <g className={styles.densityAhead}>{strip}</g>
      <svg width={seen} height={1} viewBox={`0 0 ${seen} 1`} preserveAspectRatio="none" aria-hidden="true">
        {strip}
      </svg>
    </svg>
  );
}

/** One shape for each colour. */
function shapesOf(history: History): [Colour, string][] {
  const boxes = new Map<Colour, { x: number; y: number; width: number; height: number }[]>();
  for (const { colour, bin, from, to } of densityOf(history)) {
    const own = boxes.get(colour) ?? [];
    boxes.set(colour, own);
    own.push({ x: bin, y: from, width: 1, height: to - from });
  }
  return [...boxes].map(([colour, own]) => [colour, rectangles(own)]);
}
