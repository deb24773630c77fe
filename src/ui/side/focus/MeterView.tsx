import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './MeterView.module.css';
import type { Meter } from './meter.ts';

/** A meter with this many pips or more is a bar: nobody counts further at a glance. */
const PIPS_MAX = 7;

/** Votes that are in, of those a gate needs: as pips, and in digits. */
export function MeterView({ meter }: { meter: Meter }) {
  const texts = useAllTexts().details;
  const { have, need } = meter;
  return (
    <span className={styles.meter} role="img" aria-label={texts.haveOfNeed(have, need)}>
      {need <= PIPS_MAX ? <Pips meter={meter} /> : <Bar meter={meter} />}
      <span>{`${have}/${need}`}</span>
    </span>
  );
}

function Pips({ meter }: { meter: Meter }) {
  // Pips stand for places in a certificate, which never move: the place is the key.
  const places = meter.pips.map((pip, place) => ({ ...pip, place }));
  return (
    <span className={styles.pips}>
      {places.map(({ kind, isFilled, isOwn, place }) => (
        <span
          key={place}
          className={`${styles.pip} ${styles[kind]}`}
          data-filled={isFilled || undefined}
          data-own={isOwn || undefined}
        />
      ))}
    </span>
  );
}

/** A bar in the colour of the last pips; a fifth of the pips filled is a fifth of the bar. */
function Bar({ meter: { pips, have, need } }: { meter: Meter }) {
  const kind = pips.at(-1)?.kind ?? 'commit';
  return (
    <svg className={`${styles.bar} ${styles[kind]}`} viewBox="0 0 60 12" aria-hidden="true">
      <rect x="1" y="1" width="58" height="10" fill="none" stroke="var(--pip)" strokeWidth="2" />
      <rect x="1" y="1" width={(58 * have) / need} height="10" fill="var(--pip)" />
    </svg>
  );
}
