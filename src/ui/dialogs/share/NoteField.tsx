import { useId } from 'react';
import type { NoteFault } from '../../../scenario/link/note.ts';
import { NOTE_LENGTH_MAX, noteFrom } from '../../../scenario/link/note.ts';
import type { DialogTexts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import forms from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './share.module.css';

interface Props {
  /** As typed. */
  readonly note: string;
  readonly fault: NoteFault | null;
  onNote(note: string): void;
}

/** The note that the link carries; one that it cannot carry is left out, and that is said. */
export function NoteField({ note, fault, onNote }: Props) {
  const { shareNote } = useDialogTexts();
  const [id, hint] = [useId(), useId()];
  return (
    <div className={styles.note}>
      <label className={forms.label} htmlFor={id}>
        {shareNote.label}
      </label>
      <textarea
        id={id}
        className={controls.field}
        rows={2}
        value={note}
        aria-describedby={hint}
        aria-invalid={fault !== null}
        onChange={({ target }) => onNote(target.value)}
      />
      <p id={hint} role={fault ? 'alert' : undefined} className={fault ? forms.fault : forms.hint}>
        {fault ? sentenceOf(shareNote.faults, fault) : shareNote.hint([...noteFrom(note)].length, NOTE_LENGTH_MAX)}
      </p>
    </div>
  );
}

function sentenceOf(words: DialogTexts['shareNote']['faults'], fault: NoteFault): string {
  return fault.kind === 'tooLong' ? words.tooLong(fault.length, NOTE_LENGTH_MAX) : words.hidden(fault.code);
}
