import { X } from 'lucide';
import { dismissNote, noteShown } from '../../store/note.ts';
import { useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import { focusStage } from './focusStage.ts';
import styles from './LinkNote.module.css';

/** The note that came with a link, as text and under the name of its author: it is none of the page's own words. */
export function LinkNote() {
  const { linkNote } = useAllTexts().notices;
  const note = useAppState(noteShown);
  if (note === null) return null;
  const close = (): void => {
    dismissNote();
    // The button is removed, and the focus must not be lost with it.
    focusStage();
  };
  return (
    <aside className={styles.note} aria-label={linkNote.from}>
      <p>
        <b>{linkNote.from}</b> <q>{note}</q>
      </p>
      <IconButton label={linkNote.close} onClick={close}>
        <Icon of={X} size={18} />
      </IconButton>
    </aside>
  );
}
