import { Rows2 } from 'lucide-react';
import { toggleBeside } from '../../../store/actions/runs.ts';
import { useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { useTexts } from '../../texts/useTexts.ts';
import styles from './RunTabs.module.css';

/** Lays another run beside the active one, or takes it away. Hidden where there is only one run. */
export function SideBySideButton() {
  const texts = useTexts().controls;
  const hasOthers = useAppState(({ runs }) => runs.length > 1);
  const isOn = useAppState(({ beside }) => beside !== null);
  if (!hasOthers) return null;
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet} ${styles.sideBySide}`}
      aria-pressed={isOn}
      title={texts.sideBySideHint}
      onClick={toggleBeside}
    >
      <Rows2 aria-hidden size={16} />
      <span>{texts.sideBySide}</span>
    </button>
  );
}
