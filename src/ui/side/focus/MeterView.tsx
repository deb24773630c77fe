import { Ring } from '../../../diagram/marks/ring/Ring.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './MeterView.module.css';
import type { Meter } from './meter.ts';

/** In px: in a sentence or a table, and beside what a node waits for. */
const sizes = { small: 22, large: 44 } as const;

/** The width of the ring, as a share of its radius. */
const WIDTH_SHARE = 0.38;

interface Props {
  readonly meter: Meter;
  readonly size?: keyof typeof sizes;
}

/** Votes that are in, of those a gate needs: the ring of the diagram, and the same in digits. */
export function MeterView({ meter: { parts, have, need }, size = 'small' }: Props) {
  const texts = useAllTexts().details;
  const px = sizes[size];
  const radius = px / 2 / (1 + WIDTH_SHARE / 2) - 0.5;
  return (
    <span className={styles.meter} data-size={size} role="img" aria-label={texts.haveOfNeed(have, need)}>
      <svg width={px} height={px} aria-hidden="true">
        <Ring x={px / 2} y={px / 2} parts={parts} radius={radius} width={radius * WIDTH_SHARE} />
      </svg>
      <span>{`${have}/${need}`}</span>
    </span>
  );
}
