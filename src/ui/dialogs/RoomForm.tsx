import { makeRoom } from '../../store/actions/room.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { nameOfRun } from '../shell/header/nameOfRun.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** Every run that could give way holds changes: the reader says which one is closed, or leaves the dialog. */
export function RoomForm() {
  const texts = useAllTexts();
  const words = useDialogTexts();
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  const beside = useAppState((state) => state.beside);
  return (
    <>
      <p className={styles.intro}>{words.roomIntro(runs.length)}</p>
      <div className={styles.actions}>
        {runs
          .filter(({ id }) => id !== active && id !== beside)
          .map((run) => (
            <button key={run.id} type="button" className={controls.button} onClick={() => makeRoom(run.id)}>
              {words.closeInstead(run.id, nameOfRun(texts, run))}
            </button>
          ))}
      </div>
    </>
  );
}
