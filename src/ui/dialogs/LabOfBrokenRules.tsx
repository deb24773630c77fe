import { experiments } from '../../protocols/pbft/broken/experiments/index.ts';
import { openBoth } from '../../store/actions/changing.ts';
import { openDialog } from '../../store/actions/view.ts';
import controls from '../atoms/controls.module.css';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** For every rule: what it is for, and an experiment in which it is broken, beside the same with the rule kept. */
export function LabOfBrokenRules() {
  const texts = useDialogTexts();
  return (
    <>
      <p className={styles.intro}>{texts.labIntro}</p>
      <dl className={styles.terms}>
        {experiments.map((experiment) => (
          <div key={experiment.rule.id}>
            <dt>{`${experiment.rule.id} · ${texts.brokenRules[experiment.rule.number].name}`}</dt>
            <dd>
              <span>{texts.brokenRules[experiment.rule.number].purpose}</span>{' '}
              <button
                type="button"
                className={controls.button}
                aria-label={`${texts.openBoth}: ${experiment.rule.id}`}
                onClick={() => {
                  openDialog(null);
                  openBoth(experiment);
                }}
              >
                {texts.openBoth}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
