import type { LinkFault } from '../../scenario/link/fault.ts';
import { leaveRefusal } from '../../store/actions/refusing.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import styles from './ErrorScreen.module.css';
import { Refusal } from './Refusal.tsx';

/** Shown in place of the page when its link cannot be opened: the fault, its place, and a way on. */
export function RefusalScreen({ fault }: { fault: LinkFault }) {
  const texts = useTexts();
  return (
    <main className={styles.screen}>
      <h1>{texts.controls.refusedTitle}</h1>
      <Refusal refused={{ kind: 'linkRefused', fault }} />
      <button type="button" className={`${controls.button} ${controls.primary}`} onClick={leaveRefusal}>
        {texts.controls.openFigure}
      </button>
    </main>
  );
}
