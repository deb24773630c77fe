import { AlarmClock } from 'lucide';
import { memo } from 'react';
import type { WaitingTimer } from '../../../engine/inbox.ts';
import type { Action } from '../../../engine/interventions/index.ts';
import { intervene } from '../../../store/actions/changing.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Inbox.module.css';

interface Props {
  readonly waiting: WaitingTimer;
  readonly isAsked: boolean;
}

/** A timer that runs: when it fires, and the way to fire it now. */
export const TimerRow = memo(function TimerRow({ waiting, isAsked }: Props) {
  const texts = useAllTexts();
  const { id, node, timer, dueTick } = waiting;
  const names: Readonly<Record<string, string>> = texts.interventions.terms.timers;
  const name = names[timer] ?? timer;
  const fire: Action = { kind: 'fireTimer', node, timer };
  return (
    <li className={styles.row} data-waiting={id}>
      <div className={styles.line}>
        <div className={styles.name}>
          <Icon of={AlarmClock} size={14} className={styles.clock} />
          <span>
            <span className={styles.what}>{name}</span>{' '}
            <span className={styles.when}>{isAsked ? texts.inbox.runs : texts.inbox.expires(dueTick)}</span>
          </span>
        </div>
        {!isAsked && (
          <button
            type="button"
            className={`${controls.button} ${styles.deed}`}
            aria-label={`${texts.inbox.fire}: ${name}`}
            onClick={() => intervene(fire)}
          >
            {texts.inbox.fire}
          </button>
        )}
      </div>
    </li>
  );
});
