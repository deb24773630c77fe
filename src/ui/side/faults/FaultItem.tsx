import { Eye, EyeOff, MoveHorizontal, Trash2 } from 'lucide';
import { useState } from 'react';
import { deleteIntervention, muteIntervention } from '../../../store/actions/changing.ts';
import { nodesOf } from '../../../text/names.ts';
import type { Texts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { StepLink } from '../../atoms/StepLink.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useRun } from '../worldNow.ts';
import styles from './FaultList.module.css';
import type { FaultRow, Outcome } from './faultRows.ts';
import { MoveForm } from './MoveForm.tsx';

/** One intervention: its name, its step, its outcome; and its tools. */
export function FaultItem({ row }: { row: FaultRow }) {
  const texts = useAllTexts();
  const { history } = useRun();
  const [isMoving, setMoving] = useState(false);
  const { intervention, outcome } = row;
  const name = texts.interventions.entry(intervention.action, nodesOf(history.setup));
  const remark = outcomeText(texts, outcome);
  return (
    <li className={styles.item} data-muted={intervention.muted || undefined}>
      <div className={styles.line}>
        <span className={styles.what}>{name}</span>
        {'step' in outcome && <StepLink index={outcome.step - 1} />}
      </div>
      {remark !== null && <p className={styles.remark}>{remark}</p>}
      <Tools row={row} name={name} isMoving={isMoving} onMove={() => setMoving(!isMoving)} />
      {isMoving && <MoveForm row={row} onDone={() => setMoving(false)} />}
    </li>
  );
}

interface ToolsProps {
  readonly row: FaultRow;
  readonly name: string;
  readonly isMoving: boolean;
  readonly onMove: () => void;
}

function Tools({ row, name, isMoving, onMove }: ToolsProps) {
  const texts = useAllTexts().panels;
  const { index, intervention } = row;
  const isMuted = intervention.muted === true;
  const look = `${controls.button} ${controls.quiet} ${styles.tool}`;
  const sound = isMuted ? texts.unmute : texts.mute;
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={look}
        aria-label={`${sound}: ${name}`}
        onClick={() => muteIntervention(index, !isMuted)}
      >
        <Icon of={isMuted ? Eye : EyeOff} size={16} />
        <span>{sound}</span>
      </button>
      <button
        type="button"
        className={look}
        aria-label={`${texts.move}: ${name}`}
        aria-expanded={isMoving}
        onClick={onMove}
      >
        <Icon of={MoveHorizontal} size={16} />
        <span>{texts.move}</span>
      </button>
      <button
        type="button"
        className={look}
        aria-label={`${texts.remove}: ${name}`}
        onClick={() => deleteIntervention(index)}
      >
        <Icon of={Trash2} size={16} />
        <span>{texts.remove}</span>
      </button>
    </div>
  );
}

function outcomeText(texts: Texts, outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'dropping':
      return texts.interventions.patternDropped(outcome.count);
    case 'noEffect':
      return texts.panels.withoutEffect(texts.interventions.noEffect[outcome.why]);
    case 'muted':
      return texts.panels.muted;
    case 'notReached':
      return texts.panels.notReachedInRun;
  }
}
