import { useId, useState } from 'react';
import { linkTo } from '../../store/address.ts';
import { activeRun, store, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { copyText } from '../atoms/copyText.ts';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { askAgain, useLoaded } from '../atoms/useLoaded.ts';
import { useAllTexts, useSentences } from '../texts/useTexts.ts';
import { FileButtons } from './FileButtons.tsx';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** The longest link, in characters, that fits in each place (measured; see the sources in the README). */
const fits = [
  { most: 200, place: 'projector' },
  { most: 1800, place: 'chat' },
  { most: 4000, place: 'mail' },
  { most: Number.POSITIVE_INFINITY, place: 'file' },
] as const;

/** The result of the last press. */
export type Outcome = 'copied' | 'copyFailed' | 'saveFailed';

const makeLink = (): Promise<string> => linkTo(store.getState());

/** Gives the link to exactly this, and says where it fits. */
export function ShareForm() {
  const words = useDialogTexts();
  const { value: link, failures, isOnItsWay } = useLoaded(makeLink);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <>
      <p className={styles.intro}>{words.shareIntro}</p>
      {failures > 0 && link === null ? (
        <PartNotice kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />
      ) : (
        <LinkField link={link ?? ''} />
      )}
      <div className={styles.actions}>
        {link !== null && <CopyButtons link={link} onOutcome={setOutcome} />}
        <FileButtons onOutcome={setOutcome} />
      </div>
      <p role="status" className={styles.hint}>
        {outcome && words.shareOutcomes[outcome]}
      </p>
      <p className={styles.hint}>{words.sharePrivacy}</p>
    </>
  );
}

function LinkField({ link }: { link: string }) {
  const words = useDialogTexts();
  const id = useId();
  const place = fits.find(({ most }) => link.length <= most)?.place ?? 'file';
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {words.shareLink}
      </label>
      <textarea
        id={id}
        className={`${controls.field} ${styles.link}`}
        readOnly
        rows={3}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles.hint}>{`${words.shareLength(link.length)} ${words.shareFits[place]}`}</p>
    </>
  );
}

interface CopyProps {
  readonly link: string;
  onOutcome(outcome: Outcome): void;
}

function CopyButtons({ link, onOutcome }: CopyProps) {
  const texts = useAllTexts();
  const sentences = useSentences();
  const words = useDialogTexts();
  const run = useAppState(activeRun);
  const { step } = run.cursor;
  const told = step === 0 ? '' : (sentences?.tell(run.history, step - 1) ?? '');
  const { title } = texts.scenarios[run.scenario.base];
  const copy = (text: string): void => {
    void copyText(text).then((isCopied) => onOutcome(isCopied ? 'copied' : 'copyFailed'));
  };
  return (
    <>
      <button type="button" className={`${controls.button} ${controls.primary}`} onClick={() => copy(link)}>
        {words.copyLink}
      </button>
      <button type="button" className={controls.button} onClick={() => copy(`[${title}: ${told}](${link})`)}>
        {words.copyMarkdown}
      </button>
    </>
  );
}
