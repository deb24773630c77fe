import { useId } from 'react';
import type { Plot } from '../../experiments/plot.ts';
import type { PlotWords } from '../../experiments/svg.ts';
import styles from './Results.module.css';

interface Props {
  readonly plot: Plot;
  readonly words: PlotWords;
}

/** A plot on the page, in its colours. The table below has the same numbers. */
export function PlotPicture({ plot: { id, width, height, field, across, upwards, dots, lines }, words }: Props) {
  const titleId = useId();
  const { left, right, top, bottom } = field;
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={14}
      role="img"
      aria-labelledby={titleId}
      data-plot={id}
    >
      <title id={titleId}>{`${words.plots[id]} · ${words.across}`}</title>
      <text x={left} y={top - 12} className={styles.plotTitle}>
        {words.plots[id]}
      </text>
      {upwards.map(({ at, label }) => (
        <g key={at}>
          <path d={`M${left} ${at}H${right}`} className={styles.rule} />
          <text x={left - 8} y={at + 5} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <path d={`M${left} ${top}V${bottom}H${right}`} className={styles.axis} />
      {across.map(({ at, label }) => (
        <g key={at}>
          <path d={`M${at} ${bottom}v5`} className={styles.axis} />
          <text x={at} y={bottom + 20} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 42} textAnchor="middle">
        {words.across}
      </text>
      {lines.map(({ path, holds, metric }) => (
        <path
          key={`${metric} ${holds}`}
          d={path}
          className={holds ? styles.line : styles.brokenLine}
          data-holds={holds}
        />
      ))}
      {dots.map(({ path, metric }) => (
        <path
          key={metric}
          d={path}
          className={metric === 'latency95' ? styles.lightDots : styles.dots}
          data-dots={metric}
        />
      ))}
    </svg>
  );
}
