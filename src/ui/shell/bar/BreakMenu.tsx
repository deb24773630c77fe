import { ChevronDown, Zap } from 'lucide';
import { useId, useRef } from 'react';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useRun } from '../../side/worldNow.ts';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { placeBeside } from '../placeBeside.ts';
import styles from './Bar.module.css';
import { breakEntries } from './breakEntries.ts';

/** *Break something*: the deeds that a newcomer looks for, at the step that is shown. */
export function BreakMenu() {
  const texts = useTexts().controls;
  const moreReplicas = useSentences()?.texts.folded.moreReplicas;
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const { history, cursor } = useRun();
  const { crashes, dialogs } = breakEntries(history, cursor.step, { controls: texts, moreReplicas });
  const leaveFor = (run: () => void) => () => {
    popover.current?.hidePopover();
    run();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${controls.button} ${styles.break}`}
        popoverTarget={id}
        onClick={() => placeBeside(button.current, popover.current)}
      >
        <Icon of={Zap} size={18} />
        <span>{texts.breakSomething}</span>
        <Icon of={ChevronDown} size={16} />
      </button>
      <div id={id} ref={popover} popover="auto" className={styles.menu}>
        <p className={styles.item}>{texts.breaks.crash}</p>
        <div className={styles.replicas}>
          {crashes.map(({ id: entry, label, refused, run }) => (
            <button
              key={entry}
              type="button"
              className={controls.button}
              disabled={refused !== null}
              onClick={leaveFor(run)}
            >
              {label}
            </button>
          ))}
        </div>
        {dialogs.map(({ id: entry, label, run }) => (
          <button key={entry} type="button" className={`${controls.button} ${controls.quiet}`} onClick={leaveFor(run)}>
            {label}
          </button>
        ))}
        <p className={styles.item}>{texts.breaks.message}</p>
        <p className={styles.hint}>{texts.breaks.messageHint}</p>
      </div>
    </>
  );
}
