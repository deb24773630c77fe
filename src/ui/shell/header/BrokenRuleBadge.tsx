import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { BrokenRuleNumber } from '../../../protocols/pbft/broken/index.ts';
import { keepAllRules } from '../../../store/actions/changing.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Pending } from '../../atoms/Pending.tsx';
import { useFetchedDialogTexts } from '../../dialogs/useDialogTexts.ts';
import { useTexts } from '../../texts/useTexts.ts';
import styles from './Badges.module.css';

/** Shown as long as a rule is broken on purpose: a reader of such a link must not take it for PBFT. */
export function BrokenRuleBadge() {
  const rule = useAppState((state) => activeRun(state).scenario.setup.cluster.brokenRule);
  return rule > 0 ? <BrokenRuleDetail rule={rule as BrokenRuleNumber} /> : null;
}

function BrokenRuleDetail({ rule }: { readonly rule: BrokenRuleNumber }) {
  const texts = useTexts().controls;
  const dialogs = useFetchedDialogTexts();
  const words = dialogs.value?.brokenRules[rule];
  const isPair = useAppState(({ beside }) => beside !== null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${styles.badge}`}
        data-state="warn"
        data-pair={isPair}
        title={words && `${texts.brokenRule}: ${words.name}`}
        popoverTarget={id}
      >
        <TriangleAlert aria-hidden size={16} />
        <span className={styles.name}>{texts.brokenRule}</span>
        <b className={styles.verdict}>E{rule}</b>
      </button>
      <div id={id} popover="auto" className={styles.detail}>
        <p>
          <b>
            {texts.brokenRule}: E{rule} · {words?.name}
          </b>
        </p>
        {words ? <p>{words.purpose}</p> : <Pending words={dialogs} />}
        <button type="button" className={controls.button} onClick={keepAllRules}>
          {texts.keepRule}
        </button>
      </div>
    </>
  );
}
