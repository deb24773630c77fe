import { useEffect, useState } from 'react';
import { useAppState } from '../../store/store.ts';
import type { Glossary, GlossaryEntry } from '../../text/glossary.ts';
import { languages } from '../../text/index.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import styles from './Dialog.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** The terms of the field; searched by name, by the other names people use, and by meaning. */
export function GlossaryList() {
  const { loading } = useTexts().controls;
  const texts = useDialogTexts();
  const glossary = useGlossary();
  const [wanted, setWanted] = useState('');
  if (!glossary) return <p>{loading}</p>;
  const found = Object.entries(glossary).filter(([, entry]) => isAbout(entry, wanted));
  return (
    <>
      <label className={styles.label}>
        {texts.searchTerms}
        <input
          type="search"
          className={controls.field}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      {found.length === 0 && <p className={styles.intro}>{texts.noTerm}</p>}
      <dl className={styles.terms}>
        {found.map(([id, { term, meaning }]) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function isAbout({ term, meaning, variants }: GlossaryEntry, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return [term, meaning, ...variants].some((known) => known.toLowerCase().includes(text));
}

/** Fetched when it is first looked at; null until then. */
function useGlossary(): Glossary | null {
  const language = useAppState((state) => state.preferences.language);
  const [glossary, setGlossary] = useState<Glossary | null>(null);
  useEffect(() => {
    let isWanted = true;
    languages[language].loadGlossary().then(
      (loaded) => {
        if (isWanted) setGlossary(loaded);
      },
      () => setGlossary(null),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return glossary;
}
