import kinds from '../../../diagram/draw/kinds.module.css';
import { styleOf } from '../../../diagram/messageStyle.ts';
import type { NarratedEvidence } from '../../../text/tell/evidenceText.ts';
import { StepLink } from '../../atoms/StepLink.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './EvidenceList.module.css';

interface Props {
  readonly items: readonly NarratedEvidence[];
  /** The number of votes that are missing. */
  readonly missing?: number;
  /** The name of the list, where no heading says what it is. */
  readonly name?: string;
}

/** The evidence that made something possible, each item with its mark and a link to its step. */
export function EvidenceList({ items, missing = 0, name }: Props) {
  const texts = useAllTexts().details;
  return (
    <ul className={styles.list} aria-label={name}>
      {items.map(({ text, step, messageId, message, isOwn }) => (
        <li key={`${text} ${step}`} className={styles.item}>
          <span
            className={`${styles.mark} ${message === null ? '' : kinds[styleOf(message).colour]}`}
            data-vote={message ?? undefined}
            data-own={isOwn || undefined}
            aria-hidden
          />
          <span className={styles.text}>{text}</span>
          {step !== null && (
            <StepLink index={step} focus={messageId === null ? undefined : { kind: 'message', id: messageId }} />
          )}
        </li>
      ))}
      {missing > 0 && (
        <li className={styles.item}>
          <span className={`${styles.mark} ${styles.missing}`} aria-hidden />
          <span className={styles.text}>{texts.votesMissing(missing)}</span>
        </li>
      )}
    </ul>
  );
}
