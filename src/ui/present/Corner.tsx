import { ArrowLeft, ArrowRight } from 'lucide';
import { isAsking } from '../../store/lesson.ts';
import { hasNoMore, isAtEnd } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './Presenter.module.css';
import { useIdle } from './useIdle.ts';
import type { PresenterDeeds } from './usePresenterKeys.ts';

/** The controls, in a corner; they stand back while the mouse rests. */
export function Corner({ deeds }: { readonly deeds: PresenterDeeds }) {
  const { controls, presenter } = useAllTexts();
  const isIdle = useIdle();
  const isAtStart = useAppState((state) => activeRun(state).cursor.step === 0);
  const hasEnded = useAppState((state) => isAtEnd(activeRun(state)));
  const isToReveal = useAppState((state) => isAsking(state) && hasNoMore(activeRun(state)));
  return (
    <div className={styles.corner} data-idle={isIdle || undefined}>
      <button type="button" aria-label={controls.backBy.step} aria-disabled={isAtStart} onClick={deeds.back}>
        <Icon of={ArrowLeft} size={20} />
      </button>
      <button
        type="button"
        className={styles.forward}
        aria-label={isToReveal ? presenter.reveal : controls.stepBy.step}
        aria-disabled={hasEnded}
        onClick={deeds.forward}
      >
        {isToReveal ? <span>{presenter.reveal}</span> : <Icon of={ArrowRight} size={20} />}
      </button>
      <button type="button" onClick={deeds.qr}>
        {presenter.qr}
      </button>
      <button type="button" onClick={deeds.notes}>
        {presenter.notes.open}
      </button>
      <button type="button" onClick={deeds.blank}>
        {presenter.blank}
      </button>
      <button type="button" onClick={deeds.leave}>
        {presenter.exit}
      </button>
    </div>
  );
}
