import type { DueTimer } from '../../simulation/waiting.ts';
import { useTexts } from '../useTexts.ts';
import panel from './Panel.module.css';
import styles from './TimerBars.module.css';
import { useWorld } from './worldNow.ts';

/** The timers of a node that run, each with its due time and a bar of how much of it has passed. */
export function TimerBars({ timers }: { timers: readonly DueTimer[] }) {
  const texts = useTexts().inspect;
  const { tick } = useWorld();
  const names: Readonly<Record<string, string>> = texts.timerNames;
  return (
    <>
      <h3 className={panel.heading}>{texts.timers}</h3>
      <ul className={styles.timers}>
        {timers.map(({ timer, startedTick, dueTick }) => (
          <li key={timer} className={styles.timer}>
            <span>{names[timer] ?? timer}</span>
            <span className={styles.due}>{texts.timerDue(dueTick, dueTick - tick)}</span>
            <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.whole} width="100" height="8" />
              <rect
                className={styles.passed}
                width={(100 * (tick - startedTick)) / Math.max(1, dueTick - startedTick)}
                height="8"
              />
            </svg>
          </li>
        ))}
      </ul>
    </>
  );
}
