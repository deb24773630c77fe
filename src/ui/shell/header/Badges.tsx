import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, Hourglass, RefreshCw, Timer } from 'lucide';
import { useId } from 'react';
import { livenessAt } from '../../../protocols/explain/liveness.ts';
import type { Liveness } from '../../../protocols/pbft/explain/liveness.ts';
import { goTo } from '../../../store/actions/stepping.ts';
import { isUnfinished } from '../../../store/beginning.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { nodesOf } from '../../../text/names.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { lieSentences } from '../../side/faults/faultSentences.ts';
import { useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Badges.module.css';
import { BrokenRuleBadge } from './BrokenRuleBadge.tsx';
import { ConflictView } from './ConflictView.tsx';
import { ContradictionList } from './ContradictionList.tsx';

/** Two lights, never one: "wrong" and "stuck" are different lessons. Each opens to say why. */
export function Badges() {
  // Two pictures have a verdict each.
  const isPair = useAppState((state) => state.beside !== null);
  return (
    <div className={styles.badges}>
      {!isPair && <SafetyBadge />}
      {!isPair && <LivenessBadge />}
      <BrokenRuleBadge />
    </div>
  );
}

function SafetyBadge() {
  const texts = useAllTexts();
  const run = useAppState(activeRun);
  const id = useId();
  const violations = run.history.violations.filter(({ step }) => step < run.cursor.step);
  const isBroken = violations.length > 0;
  // Two executions that differ say more than the two certificates on the way there.
  const conflicting =
    violations.find(({ monitor }) => monitor === 'M1') ?? violations.find(({ monitor }) => monitor === 'M2');
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${styles.badge}`}
        data-state={isBroken ? 'bad' : 'good'}
        popoverTarget={id}
      >
        {isBroken ? <Icon of={CircleAlert} size={16} /> : <Icon of={CircleCheck} size={16} />}
        <span className={styles.name}>{texts.lights.safety}</span>
        <b className={styles.verdict}>{isBroken ? texts.lights.violated : texts.lights.holds}</b>
      </button>
      <div id={id} popover="auto" className={styles.detail}>
        <p>{isBroken ? texts.lights.violatedDetail : texts.lights.holdsDetail}</p>
        {isUnfinished(run) && <p>{texts.details.computing.waiting}</p>}
        <Lies />
        {conflicting && <ConflictView violation={conflicting} />}
        <ul className={styles.list}>
          {run.history.kit.monitors.map((monitor) => {
            const violation = violations.find((candidate) => candidate.monitor === monitor.id);
            return (
              <li key={monitor.id} data-state={violation ? 'bad' : 'good'}>
                <b>{monitor.id}</b> <span>{texts.lights.monitorName(monitor.id)}</span>
                {violation && (
                  <button type="button" className={controls.button} onClick={() => goTo(violation.step + 1)}>
                    {texts.lights.violation(violation, nodesOf(run.scenario.setup))}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        <ContradictionList />
      </div>
    </>
  );
}

const livenessIcons = {
  done: CircleCheck,
  idle: CircleDashed,
  working: Hourglass,
  viewChange: RefreshCw,
  timer: Timer,
  waiting: Hourglass,
  stuck: CircleSlash,
} satisfies Readonly<Record<Liveness['state'], typeof CircleCheck>>;

function LivenessBadge() {
  const texts = useAllTexts();
  const run = useAppState(activeRun);
  const id = useId();
  const liveness = livenessAt(run.history, run.cursor.step);
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${styles.badge}`}
        data-state={liveness.overdue.length > 0 ? 'bad' : liveness.state === 'stuck' ? 'warn' : 'neutral'}
        popoverTarget={id}
      >
        <Icon of={livenessIcons[liveness.state]} size={16} />
        <span className={styles.name}>{texts.lights.liveness}</span>
        <b className={styles.verdict}>{texts.lights.livenessState(liveness)}</b>
      </button>
      <div id={id} popover="auto" className={styles.detail}>
        {texts.lights.livenessDetail(liveness, nodesOf(run.scenario.setup)).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {isUnfinished(run) && <p>{texts.details.computing.waiting}</p>}
        <Lies />
      </div>
    </>
  );
}

/** The nodes that lie, and their behaviours: whatever a light says holds for the other nodes. */
function Lies() {
  const texts = useAllTexts();
  const world = useWorld();
  return lieSentences(texts, world).map((sentence) => <p key={sentence}>{sentence}</p>);
}
