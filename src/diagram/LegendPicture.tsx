import { protocolOf } from '../protocols/index.ts';
import styles from './Legend.module.css';
import type { LegendEntry, LegendTexts } from './legend.ts';
import { legendGroups, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './legend.ts';
import { markLegends } from './marks/index.ts';

/** Every mark of the diagram with its meaning, drawn by the diagram's own components. */
export function LegendPicture({ texts, protocol }: { readonly texts: LegendTexts; readonly protocol: string }) {
  const entries = markLegends.flatMap((legend) => legend(protocolOf(protocol)));
  return (
    <div className={styles.legend}>
      {legendGroups.map((group) => {
        const own = entries.filter((entry) => entry.group === group);
        return own.length > 0 && <Group key={group} title={texts[group]} entries={own} texts={texts} />;
      })}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  readonly texts: LegendTexts;
}

function Group({ title, entries, texts }: GroupProps) {
  return (
    <section>
      <h3 className={styles.legendTitle}>{title}</h3>
      <ul className={styles.legendList}>
        {entries.map(({ key, meaning, sample }) => (
          <li key={key} className={styles.legendItem}>
            <svg className={styles.legendSample} width={SAMPLE_WIDTH} height={SAMPLE_HEIGHT} aria-hidden="true">
              {sample}
            </svg>
            <span>{meaning(texts)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
