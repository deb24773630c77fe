import { brokenRules } from '../../protocols/pbft/broken/index.ts';
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
        {brokenRules.map(({ id, number, experiment }) => (
          <div key={id}>
            <dt>
              {id} · {texts.brokenRules[number].name}
            </dt>
            <dd>
              {texts.brokenRules[number].purpose}{' '}
              <button
                type="button"
                className={controls.button}
                aria-label={`${texts.openBoth}: ${id}`}
                onClick={() => {
                  openDialog(null);
                  openBoth(experiment.setup);
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
