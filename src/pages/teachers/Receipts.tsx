import type { ReceiptCheck } from '../../lessons/records/receipt.ts';
import type { TeachersTexts } from '../../text/texts.ts';
import styles from './TeachersPage.module.css';

interface Props {
  readonly words: TeachersTexts['receipts'];
  /** The words before the check of a receipt, in every language. */
  readonly labels: readonly string[];
}

const outcomes: readonly ReceiptCheck[] = ['right', 'wrong', 'none'];

/** A field for the receipt of a student. The script of the page shows it (`checkReceipts.ts`). */
export function Receipts({ words, labels }: Props) {
  return (
    <section className={styles.section} data-receipts={JSON.stringify(labels)} hidden>
      <h2 className={styles.title}>{words.title}</h2>
      <p>{words.about}</p>
      <label className={styles.receipt}>
        <span>{words.label}</span>
        <textarea rows={8} spellCheck={false} autoComplete="off" />
      </label>
      <div role="status">
        {outcomes.map((outcome) => (
          <p key={outcome} data-outcome={outcome} hidden>
            {words[outcome]}
          </p>
        ))}
      </div>
    </section>
  );
}
