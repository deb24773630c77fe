import type { ChangeEvent } from 'react';
import { useId, useRef, useState } from 'react';
import type { ImportResult } from '../../store/lessonFile.ts';
import { exportProgress, openProgress, PROGRESS_FILE } from '../../store/lessonFile.ts';
import { allProgress } from '../../store/lessonProgress.ts';
import { exportStatements, STATEMENTS_FILE } from '../../store/lessonStatements.ts';
import { labForOthers } from '../../store/siteAddress.ts';
import type { DialogTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { saveFile } from '../atoms/saveFile.ts';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** The outcome of the last press. */
type Outcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'notSaved' | 'lessonsMissing' }
  | { readonly kind: 'opened'; readonly result: ImportResult };

/** Takes the answers to another browser, or to a teacher, and back. */
export function LessonAnswers() {
  const words = useDialogTexts().answers;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const reason = useId();
  const isEmpty = !isAnythingAnswered();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.title}</legend>
      <div className={styles.form}>
        <p className={styles.intro}>{words.about}</p>
        <div className={styles.actions}>
          <SaveButtons reason={isEmpty ? reason : null} onOutcome={setOutcome} />
          <OpenButton onOutcome={setOutcome} />
        </div>
        {isEmpty && (
          <p id={reason} className={styles.hint}>
            {words.nothingYet}
          </p>
        )}
        <p role="status" className={styles.hint}>
          {outcome && outcomeText(words, outcome)}
        </p>
      </div>
    </fieldset>
  );
}

function isAnythingAnswered(): boolean {
  return Object.values(allProgress()).some(({ answers, best }) => best !== null || Object.keys(answers).length > 0);
}

interface Props {
  onOutcome(outcome: Outcome): void;
}

interface SaveProps extends Props {
  /** The element that says why nothing can be saved; null where something can. */
  readonly reason: string | null;
}

function SaveButtons({ reason, onOutcome }: SaveProps) {
  const words = useDialogTexts().answers;
  const save = (text: string, name: string): void =>
    onOutcome(saveFile(text, name) ? { kind: 'saved', name } : { kind: 'notSaved' });
  const saveStatements = (): void =>
    void exportStatements(labForOthers()).then(
      (text) => save(text, STATEMENTS_FILE),
      () => onOutcome({ kind: 'lessonsMissing' }),
    );
  const shared = {
    type: 'button',
    className: controls.button,
    disabled: reason !== null,
    'aria-describedby': reason ?? undefined,
  } as const;
  return (
    <>
      <button {...shared} onClick={() => save(exportProgress(), PROGRESS_FILE)}>
        {words.save}
      </button>
      <button {...shared} onClick={saveStatements}>
        {words.download}
      </button>
    </>
  );
}

function OpenButton({ onOutcome }: Props) {
  const words = useDialogTexts().answers;
  const input = useRef<HTMLInputElement>(null);
  const open = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file) void openProgress(file).then((result) => onOutcome({ kind: 'opened', result }));
    // The same file may be chosen once more.
    target.value = '';
  };
  return (
    <>
      <button type="button" className={controls.button} onClick={() => input.current?.click()}>
        {words.open}
      </button>
      <input ref={input} type="file" hidden accept=".json,application/json" onChange={open} />
    </>
  );
}

function outcomeText(words: DialogTexts['answers'], outcome: Outcome): string {
  if (outcome.kind === 'saved') return words.saved(outcome.name);
  if (outcome.kind !== 'opened') return words.faults[outcome.kind];
  const { result } = outcome;
  if (result.ok) return words.taken(result.answers, result.scores, result.leftOut);
  const { fault } = result;
  return fault.kind === 'tooLarge' ? words.faults.tooLarge(fault.most) : words.faults[fault.kind];
}
