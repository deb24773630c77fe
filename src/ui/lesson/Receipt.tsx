import { Copy } from 'lucide';
import { useId, useState } from 'react';
import { receiptOf } from '../../lessons/records/receipt.ts';
import type { Score } from '../../store/lessonProgress.ts';
import { progressIn } from '../../store/lessonProgress.ts';
import { withoutFolder } from '../../store/linkOfCopy.ts';
import { labForOthers } from '../../store/siteAddress.ts';
import { solutionOf } from '../../store/solution.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { copyText } from '../atoms/copyText.ts';
import { Icon } from '../atoms/Icon.tsx';
import panel from '../side/Panel.module.css';
import styles from './TaskPanel.module.css';
import type { LessonWords } from './useLessonWords.ts';
import { usePlaying } from './useLessonWords.ts';

interface Props {
  readonly words: LessonWords;
  /** The number of changes in the run that is shown, which solves the task. */
  readonly changes: number;
}

/** The receipt that a student can hand in, for the clipboard. */
export function Receipt({ words: { lesson: texts, player }, changes }: Props) {
  const { receipt: words } = player;
  const makeReceipt = useReceipt(texts.title, words, changes);
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <section className={panel.section}>
      <h2 className={panel.heading}>{words.name}</h2>
      <div className={panel.buttons}>
        <button type="button" className={controls.button} onClick={() => void copyText(makeReceipt()).then(setCopied)}>
          <Icon of={Copy} size={16} />
          <span>{words.copy}</span>
        </button>
      </div>
      <p role="status" className={panel.hint}>
        {copied !== null && words[copied ? 'copied' : 'copyFailed']}
      </p>
      {copied === false && <ByHand name={words.name} text={makeReceipt()} />}
      <p className={panel.hint}>{words.about}</p>
    </section>
  );
}

function ByHand({ name, text }: { readonly name: string; readonly text: string }) {
  const id = useId();
  return (
    <>
      <label className="visuallyHidden" htmlFor={id}>
        {name}
      </label>
      <textarea
        id={id}
        className={`${controls.field} ${styles.receipt}`}
        readOnly
        rows={6}
        value={text}
        onFocus={(event) => event.target.select()}
      />
    </>
  );
}

/** Returns what makes the receipt of the best solution: the one that is shown, or one that was kept. */
function useReceipt(title: string, words: LessonWords['player']['receipt'], changes: number): () => string {
  const { lesson, answers } = usePlaying();
  const { scenario } = useAppState(activeRun);
  return () => {
    const kept = progressIn(lesson.id);
    const shown = { changes, ...solutionOf(scenario) };
    const { link, ...solution } = keptSolution(kept, changes) ?? shown;
    const solved = {
      lesson,
      answers: { ...kept.answers, ...answers },
      ...solution,
      link: withoutFolder(`${labForOthers()}?s=${link}`),
    };
    return receiptOf(solved, title, words);
  };
}

/** Returns the solution that was kept; null where it takes more than so many changes. */
function keptSolution({ best, solution }: Score, most: number) {
  return best !== null && best <= most && solution ? { changes: best, ...solution } : null;
}
