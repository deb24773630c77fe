import { TriangleAlert } from 'lucide';
import { Fragment, useId } from 'react';
import type { BrokenRuleNumber } from '../../../protocols/pbft/broken/index.ts';
import { rulesBroken } from '../../../protocols/pbft/broken/rulesBroken.ts';
import { keepAllRules } from '../../../store/actions/changing.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { PendingWords } from '../../atoms/PendingWords.tsx';
import { useFetchedDialogTexts } from '../../dialogs/useDialogTexts.ts';
import { useTexts } from '../../texts/useTexts.ts';
import styles from './Badges.module.css';

/** Shown as long as a rule is broken on purpose: a reader of such a link must not take it for PBFT. */
export function BrokenRuleBadge() {
  const cluster = useAppState((state) => activeRun(state).scenario.setup.cluster);
  const rules = rulesBroken(cluster);
  return rules.length > 0 ? <BrokenRuleDetail rules={rules} /> : null;
}

function BrokenRuleDetail({ rules }: { readonly rules: readonly BrokenRuleNumber[] }) {
  const texts = useTexts().controls;
  const dialogs = useFetchedDialogTexts();
  const words = dialogs.value?.brokenRules;
  const heading = rules.length > 1 ? texts.brokenRules : texts.brokenRule;
  const isPair = useAppState(({ beside }) => beside !== null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`${controls.button} ${styles.badge}`}
        data-state="warn"
        data-pair={isPair}
        title={words && `${heading}: ${rules.map((rule) => words[rule].name).join('; ')}`}
        popoverTarget={id}
      >
        <Icon of={TriangleAlert} size={16} />
        <span className={styles.name}>{heading}</span>
        <b className={styles.verdict}>{rules.map((rule) => `E${rule}`).join(' + ')}</b>
      </button>
      <div id={id} popover="auto" className={styles.detail}>
        {rules.map((rule) => (
          <Fragment key={rule}>
            <p>
              <b>{`${texts.brokenRule}: E${rule} · ${words?.[rule].name ?? ''}`}</b>
            </p>
            {words && <p>{words[rule].purpose}</p>}
          </Fragment>
        ))}
        {!words && <PendingWords words={dialogs} />}
        <button type="button" className={controls.button} onClick={keepAllRules}>
          {rules.length > 1 ? texts.keepRules : texts.keepRule}
        </button>
      </div>
    </>
  );
}
