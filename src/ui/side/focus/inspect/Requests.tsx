import type { Digest } from '../../../../protocols/digest.ts';
import { operationsBehind } from '../../../../protocols/pbft/explain/batchesByDigest.ts';
import { shortDigest } from '../../../../text/names.ts';
import { useAllTexts } from '../../../texts/useTexts.ts';
import { useRun } from '../../worldNow.ts';
import styles from './Inspect.module.css';

/** A digest, with the requests it stands for where the run has them. */
export function Requests({ digest }: { digest: Digest }) {
  const texts = useAllTexts().inspect;
  const { history } = useRun();
  const operations = operationsBehind(history, digest);
  if (operations?.length === 0) return <span>{texts.nullRequest}</span>;
  return (
    <span className={styles.requests}>
      <code className={styles.digest} title={digest}>
        {shortDigest(digest)}
      </code>{' '}
      <span>{operations === null ? texts.requestUnknown : operations.join(' · ')}</span>
    </span>
  );
}
