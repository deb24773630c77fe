import type { Case } from '../../lessons/cases/case.ts';
import { cases } from '../../lessons/cases/index.ts';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import styles from './Gallery.module.css';
import { idOfCase } from './items.ts';

/** The sources of the cases that are shown. A card cannot contain a link: it is one choice of a list. */
export function Sources({ shown }: { readonly shown: readonly { readonly id: string }[] }) {
  const words = useDialogTexts();
  const ids = new Set(shown.map(({ id }) => id));
  const entries = Object.values(cases).filter(({ id }) => ids.has(idOfCase(id)));
  if (entries.length === 0) return null;
  return (
    <section className={styles.sources}>
      <h2>{words.gallery.sources}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <SourceOf entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceOf({ entry: { source, when } }: { readonly entry: Case }) {
  const label = `${source.name}, ${dateOf(when)}`;
  if (source.url === null) return <span>{label}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}

/** The year, and the month where it is known: 2016-03. */
function dateOf({ year, month }: Case['when']): string {
  return month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}
