import { useEffect, useId, useState } from 'react';
import { encodeLink } from '../../scenario/link/compression.ts';
import { encodeView } from '../../scenario/link/view.ts';
import type { KeptRun } from '../../store/run.ts';
import { placeOf } from '../../store/run.ts';
import { keepNow, keptRuns, startWithoutSession, wasRestored } from '../../store/session.ts';
import { ownAddress } from '../../store/siteAddress.ts';
import { store } from '../../store/store.ts';
import type { Language } from '../../text/language.ts';
import type { Texts } from '../../text/texts.ts';
import { useWords } from '../texts/useWords.ts';
import styles from './ErrorScreen.module.css';
import { nameOfRun } from './header/nameOfRun.ts';

/** The fate of the runs of a page that broke: they come back, or they are left behind; their links are here. */
export function KeptWork() {
  const texts = useWords(loadTexts).value;
  const [kept] = useState(readKept);
  const linksId = useId();
  const links = useLinks(texts, kept ?? store.getState().runs);
  if (!texts) return null;
  const { rescue } = texts.notices;
  return (
    <>
      <p>{kept ? rescue.kept : rescue.notKept}</p>
      <label htmlFor={linksId}>{rescue.links}</label>
      <textarea
        id={linksId}
        className={styles.links}
        readOnly
        rows={6}
        value={links}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" onClick={() => copy(links, linksId)}>
        {rescue.copy}
      </button>
      {kept && wasRestored() && (
        <>
          <p>{rescue.repeated}</p>
          <button type="button" onClick={startWithoutSession}>
            {rescue.startWithout}
          </button>
        </>
      )}
    </>
  );
}

const loadTexts = async (language: Language): Promise<Texts> => {
  const [page, explanations] = await Promise.all([language.load(), language.loadExplanations()]);
  return { ...page, ...explanations };
};

/** The runs as they were when the page broke, as far as it had them. */
function readKept(): readonly KeptRun[] | null {
  keepNow();
  return keptRuns();
}

/** A line for each run: its name, and the link to its place. */
function useLinks(texts: Texts | null, runs: readonly KeptRun[]): string {
  const [links, setLinks] = useState('');
  useEffect(() => {
    if (texts) void Promise.all(runs.map((run) => lineOf(texts, run))).then((lines) => setLinks(lines.join('\n')));
  }, [texts, runs]);
  return links;
}

async function lineOf(texts: Texts, run: KeptRun): Promise<string> {
  const view = encodeView({ ...placeOf(run), focus: null, language: null });
  return `${run.id} ${nameOfRun(texts, run)}: ${ownAddress()}?s=${await encodeLink(run.scenario)}&${view}`;
}

/** The links are selected to be copied by hand if copying is not allowed. */
function copy(links: string, id: string): void {
  const select = (): void => document.getElementById(id)?.focus();
  navigator.clipboard?.writeText(links).catch(select) ?? select();
}
