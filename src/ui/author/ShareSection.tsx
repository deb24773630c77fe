import { useEffect, useId, useState } from 'react';
import type { OwnLesson } from '../../lessons/own/ownLesson.ts';
import { ownLessonToText } from '../../lessons/own/ownLessonText.ts';
import { linkOfOwn } from '../../store/ownLesson.ts';
import { labForOthers } from '../../store/siteAddress.ts';
import { useAppState } from '../../store/store.ts';
import type { OwnLessonTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { copyText } from '../atoms/copyText.ts';
import { saveFile } from '../atoms/saveFile.ts';
import panel from '../side/Panel.module.css';
import styles from './Author.module.css';

interface Props {
  readonly words: OwnLessonTexts;
  readonly own: OwnLesson;
  /** Nothing is missing: a link to it can be opened. */
  readonly isWhole: boolean;
}

type Outcome = 'copied' | 'copyFailed' | 'saveFailed';

/** The link to the lesson with its length, and the lesson as a file. An unfinished one can be saved, to go on later. */
export function ShareSection({ words, own, isWhole }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const link = useLink(isWhole ? own : null);
  const save = (): void => {
    const isSaved = saveFile(`${ownLessonToText(own, 2)}\n`, FILE_NAME);
    setOutcome(isSaved ? null : 'saveFailed');
  };
  return (
    <section className={panel.section} aria-label={words.share}>
      <h3 className={panel.heading}>{words.share}</h3>
      {typeof link === 'string' && <LinkField words={words} link={link} />}
      {link === null && isWhole && <p className={panel.hint}>{words.linkTooLong}</p>}
      <div className={panel.buttons}>
        {typeof link === 'string' && (
          <button
            type="button"
            className={controls.button}
            onClick={() => void copyText(link).then((isCopied) => setOutcome(isCopied ? 'copied' : 'copyFailed'))}
          >
            {words.copy}
          </button>
        )}
        <button type="button" className={controls.button} onClick={save}>
          {words.saveFile}
        </button>
      </div>
      <p role="status" className={panel.hint}>
        {outcome && words[outcome]}
      </p>
      <p className={panel.hint}>{words.fileHint}</p>
    </section>
  );
}

/** The same in every language: the ending says what opens it. */
const FILE_NAME = 'lesson.pbft-lesson.json';

function LinkField({ words, link }: { readonly words: OwnLessonTexts; readonly link: string }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.link}</label>
      <textarea
        id={id}
        className={`${controls.field} ${styles.link}`}
        readOnly
        rows={3}
        value={link}
        onFocus={({ target }) => target.select()}
      />
      <p className={panel.hint}>{words.linkLength(link.length)}</p>
    </div>
  );
}

/** Returns the link to a lesson: undefined until it is made, null where it is too long. */
function useLink(own: OwnLesson | null): string | null | undefined {
  const language = useAppState((state) => state.preferences.language);
  const [made, setMade] = useState<{ readonly own: OwnLesson; readonly value: string | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (own) void linkOfOwn(own).then((value) => isWanted && setMade({ own, value }));
    return () => {
      isWanted = false;
    };
  }, [own]);
  if (!made || made.own !== own) return undefined;
  return made.value && `${labForOthers()}?l=${made.value}&lang=${language}`;
}
