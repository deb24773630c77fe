import { Check, Circle } from 'lucide-react';
import type { NarratedEvidence } from '../../../text/tell/narrate.ts';
import { StepLink } from '../../atoms/StepLink.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './EvidenceList.module.css';

/** The evidence that made something possible, each item with a link to its step; and the number of missing votes. */
export function EvidenceList({ items, missing = 0 }: { items: readonly NarratedEvidence[]; missing?: number }) {
  const texts = useAllTexts().details;
  return (
    <ul className={styles.list}>
      {items.map(({ text, step, messageId }) => (
        <li key={`${text} ${step}`} className={styles.item}>
          <Check className={styles.tick} aria-hidden size={16} strokeWidth={2.5} />
          <span className={styles.text}>{text}</span>
          {step !== null && (
            <StepLink index={step} focus={messageId === null ? undefined : { kind: 'message', id: messageId }} />
          )}
        </li>
      ))}
      {missing > 0 && (
        <li className={styles.item}>
          <Circle className={styles.empty} aria-hidden size={14} />
          <span className={styles.text}>{texts.votesMissing(missing)}</span>
        </li>
      )}
    </ul>
  );
}
