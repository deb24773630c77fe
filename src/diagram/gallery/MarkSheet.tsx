import { protocolIds, protocolOf } from '../../protocols/index.ts';
import type { LegendTexts } from '../legend.ts';
import { legendGroups, SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../legend.ts';
import { markLegends } from '../marks/index.ts';
import styles from './gallery.module.css';
import type { Theme } from './states.ts';

interface Props {
  readonly theme: Theme;
  readonly texts: LegendTexts;
}

/** Every mark that runs of any protocol show, each in a cell of its own. */
export function MarkSheet({ theme, texts }: Props) {
  const id = `marks-${theme}`;
  const entries = allEntries();
  return (
    <figure id={id} className={styles.figure}>
      <figcaption className={styles.caption}>
        <a href={`#${id}`}>{entries.length} marks</a>
        <span className={styles.facts}>{theme}</span>
      </figcaption>
      <div className={styles.sheet} data-figure={id} data-theme={theme}>
        {legendGroups.map((group) => (
          <section key={group}>
            <h3 className={styles.sheetTitle}>{texts[group]}</h3>
            <ul className={styles.cells}>
              {entries
                .filter((entry) => entry.group === group)
                .map(({ key, meaning, sample }) => (
                  <li key={key} className={styles.cell}>
                    <svg width={SAMPLE_WIDTH} height={SAMPLE_HEIGHT} data-mark={key} aria-hidden="true">
                      {sample}
                    </svg>
                    <span className={styles.meaning}>{meaning(texts)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </figure>
  );
}

/** The marks of all protocols; those that several have in common stand once. */
function allEntries() {
  const all = protocolIds().flatMap((id) => markLegends.flatMap((legend) => legend(protocolOf(id))));
  return [...new Map(all.map((entry) => [`${entry.group}.${entry.key}`, entry])).values()];
}
