import { useMemo } from 'react';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import { FaultItem } from './FaultItem.tsx';
import styles from './FaultList.module.css';
import { faultRowsOf } from './faultRows.ts';

/** The interventions of this run, requests too, in the order of their moments. */
export function FaultList() {
  const texts = useAllTexts().panels;
  const { history } = useRun();
  const rows = useMemo(() => faultRowsOf(history), [history]);
  return (
    <section className={panel.section}>
      <h2 className={panel.heading}>{texts.planned}</h2>
      {rows.length === 0 && <p className={`${panel.small} ${panel.muted}`}>{texts.nothingPlanned}</p>}
      <ol className={styles.list}>
        {/* By place: a row that is muted or changed is still the same row, and keeps the focus. */}
        {rows.map((row) => (
          <FaultItem key={row.index} row={row} />
        ))}
      </ol>
    </section>
  );
}
