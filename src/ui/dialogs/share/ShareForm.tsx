import { useId, useState } from 'react';
import { faultOfNote, noteFrom, withNote } from '../../../scenario/link/note.ts';
import { pagesFolder } from '../../../store/lessonPage.ts';
import { isOfThisComputer } from '../../../store/linkOfCopy.ts';
import { linkTo } from '../../../store/linkTo.ts';
import type { Opening } from '../../../store/query.ts';
import { siteOfCopy } from '../../../store/siteOfCopy.ts';
import { activeRun, store, useAppState } from '../../../store/store.ts';
import type { DialogTexts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { copyText } from '../../atoms/copyText.ts';
import { lazyPart } from '../../atoms/Lazy.tsx';
import { PartNotice } from '../../atoms/PartNotice.tsx';
import { askAgain, useLoaded } from '../../atoms/useLoaded.ts';
import { useAllTexts, useSentences } from '../../texts/useTexts.ts';
import forms from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { FileButtons } from './FileButtons.tsx';
import { NoteField } from './NoteField.tsx';
import styles from './share.module.css';

/** The longest link, in characters, that fits in each place (measured; see the sources in the README). */
const fits = [
  { most: 200, place: 'projector' },
  { most: 1800, place: 'chat' },
  { most: 4000, place: 'mail' },
  { most: Number.POSITIVE_INFINITY, place: 'file' },
] as const;

/** The result of the last press. */
export type Outcome = 'copied' | 'copyFailed' | 'saveFailed';

const links = {
  step: () => linkTo(store.getState(), 'step'),
  start: () => linkTo(store.getState(), 'start'),
} satisfies Readonly<Record<Opening, () => Promise<string>>>;

/** The forms in which a run leaves the lab are a part of their own. */
const Formats = lazyPart(() => import('./Formats.tsx').then((part) => part.Formats), { needsSentences: true });

/** Gives the link to exactly this, and says where it fits. */
export function ShareForm() {
  const words = useDialogTexts();
  const [opening, setOpening] = useState<Opening>('step');
  const { value: plainLink, failures, isOnItsWay } = useLoaded(links[opening]);
  const [note, setNote] = useState('');
  const fault = faultOfNote(noteFrom(note));
  const link = plainLink === null || fault ? plainLink : withNote(plainLink, note);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <>
      <p className={forms.intro}>{words.shareIntro}</p>
      {failures > 0 && link === null ? (
        <PartNotice kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />
      ) : (
        <LinkField link={link ?? ''} onOutcome={setOutcome} />
      )}
      <OpeningChoice opening={opening} onChoose={setOpening} />
      <NoteField note={note} fault={fault} onNote={setNote} />
      <div className={`${forms.actions} ${styles.start}`}>
        {link !== null && <MarkdownButton link={link} onOutcome={setOutcome} />}
        <FileButtons onOutcome={setOutcome} />
      </div>
      <div>
        <p role="status" className={forms.hint}>
          {outcome && words.shareOutcomes[outcome]}
        </p>
        <p className={forms.hint}>{words.shareHints[hintFor(link ?? '')]}</p>
      </div>
      <Formats link={link ?? ''} />
    </>
  );
}

/** Says who can read what the link says, and where it opens. */
function hintFor(link: string): keyof DialogTexts['shareHints'] {
  if (isOfThisComputer(link)) return 'thisComputer';
  return siteOfCopy() && pagesFolder() === undefined ? 'site' : 'host';
}

interface ChoiceProps {
  readonly opening: Opening;
  onChoose(opening: Opening): void;
}

/** Tells if the link opens where the reader is. The link of a lesson opens at its question. */
function OpeningChoice({ opening, onChoose }: ChoiceProps) {
  const words = useDialogTexts();
  const isChoice = useAppState((state) => activeRun(state).cursor.step > 0 && state.lesson === null);
  if (!isChoice) return null;
  return (
    <label className={forms.check}>
      <input
        type="checkbox"
        checked={opening === 'step'}
        onChange={({ target }) => onChoose(target.checked ? 'step' : 'start')}
      />
      <span>{words.atThisStep}</span>
    </label>
  );
}

interface CopyProps {
  readonly link: string;
  onOutcome(outcome: Outcome): void;
}

function LinkField({ link, onOutcome }: CopyProps) {
  const words = useDialogTexts();
  const id = useId();
  const place = fits.find(({ most }) => link.length <= most)?.place ?? 'file';
  return (
    <div className={styles.field}>
      <label className={forms.label} htmlFor={id}>
        {words.shareLink}
      </label>
      <textarea
        id={id}
        className={`${controls.field} ${forms.link}`}
        readOnly
        rows={2}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        className={`${controls.button} ${controls.primary}`}
        onClick={() => copyAndTell(link, onOutcome)}
      >
        {words.copyLink}
      </button>
      {!isOfThisComputer(link) && (
        <p className={forms.hint}>{`${words.shareLength(link.length)} ${words.shareFits[place]}`}</p>
      )}
    </div>
  );
}

function copyAndTell(text: string, onOutcome: CopyProps['onOutcome']): void {
  void copyText(text).then((isCopied) => onOutcome(isCopied ? 'copied' : 'copyFailed'));
}

function MarkdownButton({ link, onOutcome }: CopyProps) {
  const texts = useAllTexts();
  const sentences = useSentences();
  const words = useDialogTexts();
  const run = useAppState(activeRun);
  const { step } = run.cursor;
  const told = step === 0 ? '' : (sentences?.tell(run.history, step - 1) ?? '');
  const { title } = texts.scenarios[run.scenario.base];
  return (
    <button
      type="button"
      className={controls.button}
      onClick={() => copyAndTell(`[${title}: ${told}](${link})`, onOutcome)}
    >
      {words.copyMarkdown}
    </button>
  );
}
