import { useState } from 'react';
import { runCountOf } from '../../experiments/experiment.ts';
import { encodeExperiment } from '../../experiments/link.ts';
import controls from '../../ui/atoms/controls.module.css';
import { copyText } from '../../ui/atoms/copyText.ts';
import type { FixedName } from './draft.ts';
import { draftOf, readDraft } from './draft.ts';
import styles from './Experiments.module.css';
import { Form } from './Form.tsx';
import type { Opening } from './opening.ts';
import { keepInAddress } from './opening.ts';
import { Progress } from './Progress.tsx';
import { Results } from './Results.tsx';
import { useSweep } from './useSweep.ts';
import { useAllWords } from './words.ts';

/** The form, what it leads to, and what is counted. */
export function Laboratory({ opening }: { readonly opening: Opening }) {
  const words = useAllWords();
  const { experiments } = words;
  const [draft, setDraft] = useState(() => draftOf(opening.experiment));
  const [notice, setNotice] = useState(opening.notice);
  const controlsOfSweep = useSweep();
  const { sweep, begin, goOn, stop } = controlsOfSweep;
  const nameOf = (name: FixedName): string => ({ ...experiments.swept, ...experiments.others })[name];
  const read = readDraft(draft, words, nameOf);
  const isRunning = sweep?.isRunning === true;
  const isSame = read.ok && sweep && encodeExperiment(read.experiment) === encodeExperiment(sweep.experiment);
  const isPart = sweep !== null && !isRunning && sweep.outcomes.some((outcome) => outcome === null);

  const press = (): void => {
    if (isRunning) return stop();
    if (!read.ok) return;
    setNotice(keepInAddress(read.experiment) ? null : experiments.linkTooLong);
    if (isSame && isPart) goOn();
    else begin(read.experiment);
  };
  const copy = async (): Promise<void> => {
    if (!read.ok) return;
    if (!keepInAddress(read.experiment)) return setNotice(experiments.linkTooLong);
    setNotice((await copyText(location.href)) ? experiments.linkCopied : experiments.linkNotCopied);
  };
  const verb = (): string => {
    if (isRunning) return experiments.stop;
    if (!isSame || !isPart) return experiments.run;
    return sweep.died > 0 ? experiments.again : experiments.goOn;
  };

  return (
    <>
      <section className={styles.panel} aria-labelledby="settings">
        <h2 id="settings" className={styles.title}>
          {experiments.settings}
        </h2>
        <Form {...{ draft, setDraft, nameOf }} onNotice={setNotice} />
        <div className={styles.bar}>
          <button
            type="button"
            className={`${controls.button} ${controls.primary} ${styles.run}`}
            aria-disabled={!isRunning && !read.ok}
            aria-describedby="outlook"
            onClick={press}
          >
            {verb()}
          </button>
          <button
            type="button"
            className={controls.button}
            aria-disabled={!read.ok}
            onClick={() => {
              void copy();
            }}
          >
            {experiments.copyLink}
          </button>
          <p id="outlook" role="status" className={styles.outlook} data-refused={!read.ok}>
            {read.ok ? experiments.runs(runCountOf(read.experiment)) : read.sentence}
          </p>
        </div>
        <p role="status" className={styles.notice}>
          {notice}
        </p>
      </section>
      {sweep && <Progress sweep={sweep} />}
      {sweep && <Results sweep={sweep} onNotice={setNotice} />}
    </>
  );
}
