import { openGallery } from '../../store/actions/view.ts';
import controls from '../atoms/controls.module.css';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import styles from './Gallery.module.css';

interface Props {
  readonly wanted: string;
  /** Another group has it. */
  readonly isElsewhere: boolean;
  readonly onClear: () => void;
}

/** Says that no card was found, and offers the ways back. */
export function Nothing({ wanted, isElsewhere, onClear }: Props) {
  const { gallery } = useDialogTexts();
  return (
    <div className={styles.nothing}>
      <p>{gallery.nothing(wanted)}</p>
      {isElsewhere && (
        <button type="button" className={controls.button} onClick={() => openGallery('all')}>
          {gallery.everywhere}
        </button>
      )}
      <button type="button" className={controls.button} onClick={onClear}>
        {gallery.clear}
      </button>
    </div>
  );
}
