import type { Digest } from '../../protocols/digest.ts';
import { shortDigest } from '../../text/names.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './DigestDetails.module.css';

/** A digest by its first digits, and the whole of it, so that it can be computed again. */
export function DigestDetails({ digest }: { digest: Digest }) {
  const texts = useAllTexts().details;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <span className={styles.name}>{texts.digest}</span> <code>{`${shortDigest(digest)}…`}</code>
      </summary>
      <code className={styles.all}>{digest}</code>
    </details>
  );
}
