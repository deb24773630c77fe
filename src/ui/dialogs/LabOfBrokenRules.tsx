import { brokenScenarios } from '../../protocols/pbft/broken/index.ts';
import { openBoth } from '../../store/actions/lab.ts';
import { openDialog } from '../../store/actions/opening.ts';
import controls from '../atoms/controls.module.css';
import styles from './Dialog.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** For every rule: what it is for, and an experiment in which it is broken, beside the same with the rule kept. */
export function LabOfBrokenRules() {
  const texts = useDialogTexts();
  return (
    <>
      <p className={styles.intro}>{texts.labIntro}</p>
      <dl className={styles.terms}>
        {brokenScenarios.map(({ rule, setup }) => (
          <div key={rule}>
            <dt>
              E{rule} · {texts.brokenRules[rule].name}
            </dt>
            <dd>
              {texts.brokenRules[rule].purpose}{' '}
              <button
                type="button"
                className={controls.button}
                aria-label={`${texts.openBoth}: E${rule}`}
                onClick={() => {
                  openDialog(null);
                  openBoth(setup);
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
