import { useEffect, useId, useRef, useState } from 'react';
import { scenarioToFile } from '../../scenario/file/file.ts';
import { linkTo } from '../../store/address.ts';
import { openFiles } from '../../store/file.ts';
import { activeRun, store, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { useAllTexts, useSentences } from '../texts/useTexts.ts';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** The longest link, in characters, that fits in each place (measured; see the sources in the README). */
const fits = [
  { most: 200, place: 'projector' },
  { most: 1800, place: 'chat' },
  { most: 4000, place: 'mail' },
  { most: Number.POSITIVE_INFINITY, place: 'file' },
] as const;

/** Gives the link to exactly this, and says where it fits. */
export function ShareForm() {
  const texts = useAllTexts();
  const sentences = useSentences();
  const words = useDialogTexts();
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const linkId = useId();
  const run = useAppState(activeRun);
  useEffect(() => {
    let isWanted = true;
    linkTo(store.getState()).then(
      (made) => {
        if (isWanted) setLink(made);
      },
      () => setCopied('copyFailed'),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  const copy = (text: string): void => {
    navigator.clipboard?.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('copyFailed'),
    ) ?? setCopied('copyFailed');
  };
  const { step } = run.cursor;
  const outcome = step === 0 ? '' : (sentences?.tell(run.history, step - 1) ?? '');
  const title = texts.scenarios[run.scenario.base].title;
  const place = fits.find(({ most }) => link.length <= most)?.place ?? 'file';
  return (
    <>
      <p className={styles.intro}>{words.shareIntro}</p>
      <label className={styles.label} htmlFor={linkId}>
        {words.shareLink}
      </label>
      <textarea
        id={linkId}
        className={`${controls.field} ${styles.link}`}
        readOnly
        rows={3}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.hint}>
        {words.shareLength(link.length)} {words.shareFits[place]}
      </p>
      <div className={styles.actions}>
        <button type="button" className={`${controls.button} ${controls.primary}`} onClick={() => copy(link)}>
          {words.copyLink}
        </button>
        <button type="button" className={controls.button} onClick={() => copy(`[${title}: ${outcome}](${link})`)}>
          {words.copyMarkdown}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => save(scenarioToFile(run.scenario), run.scenario.base)}
        >
          {words.saveFile}
        </button>
        <button type="button" className={controls.button} onClick={() => fileInput.current?.click()}>
          {words.openFile}
        </button>
        <input
          ref={fileInput}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={(event) => {
            void openFiles([...(event.target.files ?? [])]);
          }}
        />
      </div>
      <p role="status" className={styles.hint}>
        {copied && texts.controls[copied]}
      </p>
      <p className={styles.hint}>{words.sharePrivacy}</p>
    </>
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = `${name}.pbft.json`;
  anchor.click();
  URL.revokeObjectURL(address);
}
