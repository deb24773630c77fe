import type { ReactNode } from 'react';
import type { LessonPageTexts } from '../../text/texts.ts';
import styles from './Answer.module.css';
import type { AnswerText } from './answerTexts.ts';

interface Props {
  readonly options: readonly AnswerText[];
  readonly right: readonly AnswerText[];
  readonly reveal: string;
  readonly words: LessonPageTexts;
  /** The run when the answer has been seen. */
  readonly children: ReactNode;
}

/** The outcome, folded in: the answer, the run, and what speaks for each option or against it. */
export function Answer({ options, right, reveal, words, children }: Props) {
  const inOrder = right.length > 1 ? right : options;
  return (
    <details className={styles.details}>
      <summary>{words.whatHappens}</summary>
      <p className={styles.right}>
        <b>{words.answer}</b> {right.map(({ text }) => text).join(words.andThen)}
      </p>
      {children}
      <p>{reveal}</p>
      <dl className={styles.reasons}>
        {inOrder.map((option) => (
          <div key={option.id} data-right={right.includes(option) || undefined}>
            <dt>{option.text}</dt>
            <dd>{option.because}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
