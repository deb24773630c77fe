import { memo } from 'react';
import type { Orientation } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import styles from './label.module.css';
import type { LabelMark } from './layout.ts';

interface Props {
  readonly mark: LabelMark;
  readonly orientation: Orientation;
}

const grounds = { open: styles.chipOpen, solid: styles.chipSolid, ground: styles.chipGround } as const;

/** A text with a halo of background, or the dot that stands for it where there was no room. */
export const Label = memo(function Label({ mark, orientation }: Props) {
  const { box, kind, text, sizePx, weight, colour, fill } = mark;
  if (!box) {
    if (kind === 'gate' || kind === 'note') return null;
    const { x, y } = pointAt(orientation, mark.spot);
    return <circle className={styles.dot} cx={x} cy={y} r={2.5} />;
  }
  const names = `${styles.label} ${styles[`text-${colour}`]} ${weight === 'bold' ? styles.bold : ''}`;
  return (
    <g className={names} data-kind={kind}>
      {fill !== 'none' && (
        <rect
          className={grounds[fill]}
          x={box.x - box.width / 2}
          y={box.y - box.height / 2}
          width={box.width}
          height={box.height}
          rx={4}
        />
      )}
      <text
        className={fill === 'solid' ? styles.textOnSolid : undefined}
        x={box.x}
        y={box.y + sizePx * 0.36}
        fontSize={sizePx}
        textAnchor="middle"
      >
        {text}
      </text>
    </g>
  );
});
