import { ChevronDown, Zap } from 'lucide';
import { useId, useRef } from 'react';
import { intervene } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import type { DialogId } from '../../../store/state.ts';
import { nodeLabel, nodesOf } from '../../../text/names.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { laneStatusNow } from '../../side/laneStatusNow.ts';
import { useRun } from '../../side/worldNow.ts';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { placeBeside } from '../placeBeside.ts';
import styles from './Bar.module.css';

/** *Break something*: the deeds that a newcomer looks for, at the step that is shown. */
export function BreakMenu() {
  const texts = useTexts().controls;
  const more = useSentences()?.texts.folded.moreReplicas;
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const { history, cursor } = useRun();
  const { replicas } = history.setup.cluster;
  const nodes = nodesOf(history.setup);
  const run = (deed: () => void) => () => {
    popover.current?.hidePopover();
    deed();
  };
  const open = (dialog: DialogId) => run(() => openDialog(dialog));
  const hasLies = history.kit.protocol.parts.lies;
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
          {Array.from({ length: replicas }, (_, node) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a replica is its number.
              key={node}
              type="button"
              className={controls.button}
              disabled={laneStatusNow(history, node, cursor.step) === 'crashed'}
              onClick={run(() => intervene({ kind: 'crash', replica: node }))}
            >
              {nodeLabel(nodes, node)}
            </button>
          ))}
        </div>
        {hasLies && (
          <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={open('lie')}>
            {texts.breaks.lie}
          </button>
        )}
        <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={open('partition')}>
          {texts.breaks.partition}
        </button>
        <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={open('request')}>
          {texts.breaks.request}
        </button>
        {more && (
          <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={open('setup')}>
            {more}
          </button>
        )}
        <p className={styles.item}>{texts.breaks.message}</p>
        <p className={styles.hint}>{texts.breaks.messageHint}</p>
      </div>
    </>
  );
}
