import { useEffect, useState } from 'react';
import { forgetWantedTerm, wantedTerm } from '../../store/wantedTerm.ts';
import type { GlossaryEntry } from '../../text/glossary.ts';
import type { Language } from '../../text/language.ts';
import controls from '../atoms/controls.module.css';
import { PendingWords } from '../atoms/PendingWords.tsx';
import { useWords } from '../texts/useWords.ts';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** The terms of the field; searched by name, by the other names people use, and by meaning. */
export function GlossaryList() {
  const texts = useDialogTexts();
  const words = useWords(loadGlossary);
  const [wanted, setWanted] = useState(wantedTerm);
  useEffect(() => forgetWantedTerm, []);
  if (!words.value) return <PendingWords words={words} />;
  const matching = Object.entries(words.value).filter(([, entry]) => isAbout(entry, wanted));
  // Many meanings name a term such as *view*: its own comes first.
  matching.sort(([, one], [, other]) => Number(other.term === wanted) - Number(one.term === wanted));
  return (
    <>
      <label className={styles.label}>
        <span>{texts.searchTerms}</span>
        <input
          type="search"
          className={controls.field}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      {matching.length === 0 && <p className={styles.intro}>{texts.noTerm}</p>}
      <dl className={styles.terms}>
        {matching.map(([id, { term, meaning }]) => (
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
  return [term, meaning, ...variants].some((words) => words.toLowerCase().includes(text));
}

const loadGlossary = (language: Language) => language.loadGlossary();
