import { SAMPLE_MIDDLE, SAMPLE_WIDTH } from '../../legend.ts';
import styles from './lane.module.css';

/** A lane through the room for one sample, under the mark that is shown on it. */
export function SampleLane({ at = SAMPLE_MIDDLE }: { readonly at?: number }) {
  return <path className={styles.laneLine} d={`M0,${at}H${SAMPLE_WIDTH}`} />;
}
