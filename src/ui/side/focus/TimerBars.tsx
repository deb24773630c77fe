import type { NodeWaiting } from '../../../protocols/pbft/explain/waiting.ts';
import { timerTexts } from '../../../text/tell/pbft/waitingText.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import styles from './TimerBars.module.css';

/** The timers of a node that run: what each leads to and when, and a bar of how much of it has passed. */
export function TimerBars({ waiting }: { waiting: NodeWaiting }) {
  const texts = useAllTexts();
  const { tick } = useWorld();
  return (
    <div className={panel.sub}>
      <h3 className={panel.heading}>{texts.inspect.timers}</h3>
      <ul className={styles.timers}>
        {waiting.timers.map((due) => {
          const { timer, startedTick, dueTick } = due;
          const share = (tick - startedTick) / Math.max(1, dueTick - startedTick);
          return (
            <li key={timer}>
              <Bar share={share} />
              <p className={panel.small}>{timerTexts(texts, { ...waiting, timers: [due] })}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.passed} width={100 * share} height="8" />
    </svg>
  );
}
